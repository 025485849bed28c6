/// Turns one input into blocks of whole records, in bounded memory.
///
/// The buffer holds the pending record and whatever follows it; a block takes the buffer as it is, and the bytes
/// behind its last record are copied to the front of the next buffer. A block is handed out when the buffer is
/// full, or as soon as no more input is there at once: a slow pipe is answered line by line.
package struct BlockReader {
  private let source: any ByteSource
  private let options: ReadingOptions
  private var buffer: [UInt8]
  private var filled = 0
  private var isAtEnd = false
  /// Whether there are bytes that the framer has not been shown.
  private var hasUnseenBytes = false
  private var framer: (any Framer)?
  private var layout: Layout

  /// Makes a reader for one input, from its beginning.
  package init(source: any ByteSource, options: ReadingOptions) {
    self.source = source
    self.options = options
    buffer = [UInt8](repeating: 0, count: options.blockBytes + Block.padding)
    layout = Layout(source: source.name, format: .lines, fields: options.fields, columns: nil)
  }

  /// Fills `block` with the next records, reusing its storage; false at the end of the input.
  package mutating func next(into block: inout Block) throws(InputError) -> Bool {
    block.frames.removeAll(keepingCapacity: true)
    if framer == nil { try begin() }
    while true {
      if hasUnseenBytes || isAtEnd {
        let consumed = cut(into: &block.frames)
        if try takeHeader(from: &block.frames), block.frames.isEmpty {
          drop(consumed)
          continue
        }
        if !block.frames.isEmpty {
          handOut(consumed, in: &block)
          return true
        }
        drop(consumed)
        if isAtEnd { return false }
      }
      try fill()
    }
  }

  /// Reads until the format is known, and prepares for it.
  private mutating func begin() throws(InputError) {
    let known = options.format ?? source.fileName.flatMap(InputFormat.init(fileName:))
    while true {
      let guess = buffer.withUnsafeBytes {
        FormatGuess(UnsafeRawBufferPointer(rebasing: $0[..<filled]), isFinal: isAtEnd, known: known)
      }
      switch guess {
      case .utf16:
        throw InputError(
          source: source.name,
          message: "the input is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8")
      case .decided(let format, let skip):
        layout.format = format
        framer = makeFramer(for: format)
        drop(skip)
        hasUnseenBytes = filled > 0
        return
      case .undecided:
        try fill()
      }
    }
  }

  private func makeFramer(for format: InputFormat) -> any Framer {
    let limit = options.maxRecordBytes
    return switch format {
    case .lines, .jsonl: LineFramer(maxRecordBytes: limit)
    case .paragraphs: ParagraphFramer(maxRecordBytes: limit)
    case .document: DocumentFramer(maxRecordBytes: limit)
    case .csv: TableFramer(delimiter: UInt8(ascii: ","), maxRecordBytes: limit)
    case .tsv: TableFramer(delimiter: UInt8(ascii: "\t"), maxRecordBytes: limit)
    }
  }

  /// Shows the framer what is there and returns how much of it is done with.
  private mutating func cut(into frames: inout [Frame]) -> Int {
    let (isFinal, filled) = (isAtEnd, filled)
    let consumed = buffer.withUnsafeBytes {
      framer?.cut(UnsafeRawBufferPointer(rebasing: $0[..<filled]), isFinal: isFinal, into: &frames) ?? 0
    }
    hasUnseenBytes = frames.count >= Block.frameLimit
    return consumed
  }

  /// Chooses the columns by the first row of a table; true when that row was taken away as a header.
  private mutating func takeHeader(from frames: inout [Frame]) throws(InputError) -> Bool {
    guard let delimiter = layout.format.delimiter, layout.columns == nil, let first = frames.first else {
      return false
    }
    if first.defect != nil {
      throw InputError(source: source.name, line: first.line, message: "the first row cannot be read")
    }
    let names = buffer.withUnsafeBytes {
      TableRow(delimiter: delimiter).strings(UnsafeRawBufferPointer(rebasing: $0[first.range]))
    }
    do {
      layout.columns =
        options.hasHeader
        ? try TableColumns(header: names, fields: options.fields)
        : try TableColumns(count: names.count, fields: options.fields)
    } catch {
      throw InputError(source: source.name, line: first.line, message: error.message)
    }
    if options.hasHeader { frames.removeFirst() }
    return options.hasHeader
  }

  /// Gives the buffer to the block and goes on in the block's old one, with the bytes that are left.
  private mutating func handOut(_ consumed: Int, in block: inout Block) {
    block.layout = layout
    block.inputBytes = consumed
    swap(&block.bytes, &buffer)
    let rest = filled - consumed
    let size = max(options.blockBytes, rest) + Block.padding
    // A buffer that grew for one long record is not kept.
    if buffer.count < size || buffer.count > 4 * size { buffer = [UInt8](repeating: 0, count: size) }
    block.bytes.withUnsafeBytes { old in
      buffer.withUnsafeMutableBytes {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: old[consumed..<filled]))
      }
    }
    filled = rest
  }

  /// Forgets bytes at the front of the buffer.
  private mutating func drop(_ consumed: Int) {
    guard consumed > 0 else { return }
    buffer.withUnsafeMutableBytes { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[consumed..<filled]))
    }
    filled -= consumed
  }

  /// Reads until the buffer is full, the input ends, or no more is there at once.
  private mutating func fill() throws(InputError) {
    if filled == buffer.count - Block.padding {
      // Twice the size each time, and never more than the longest record needs.
      let room = min(max(filled, 64), options.maxRecordBytes + options.blockBytes + 4)
      buffer.append(contentsOf: repeatElement(0, count: room))
    }
    repeat {
      let count = try readOnce()
      isAtEnd = count == 0
      filled += count
      hasUnseenBytes = true
    } while !isAtEnd && filled < buffer.count - Block.padding && source.isReady()
  }

  private mutating func readOnce() throws(InputError) -> Int {
    let source = source
    let range = filled..<buffer.count - Block.padding
    let result: Result<Int, InputError> = buffer.withUnsafeMutableBytes { bytes in
      do throws(InputError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[range])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
