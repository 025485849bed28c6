/// The edges of a ``PhraseTable`` as few bytes, for embedding.
///
/// For each node: how many edges it has, then of each edge how far its term and its target are from those of the edge
/// before. Words that mean the same lead to the same node, so most edges take two or three bytes. Numbers are written in
/// groups of seven bits, the lowest first; the high bit says that more follow.
enum PackedEdges {
  /// The edges of a table as bytes.
  static func bytes(of table: PhraseTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(UInt64(table.edges.count), to: &bytes)
    for node in 0..<max(0, table.edgeStarts.count - 1) {
      let edges = table.edges[Int(table.edgeStarts[node])..<Int(table.edgeStarts[node + 1])]
      append(UInt64(edges.count), to: &bytes)
      var last: (term: UInt64, target: Int64) = (0, 0)
      for edge in edges {
        let (term, target) = (edge >> 32, Int64(edge & 0xFFFF_FFFF))
        append(term - last.term, to: &bytes)
        let step = target - last.target
        append(UInt64(bitPattern: step << 1 ^ step >> 63), to: &bytes)
        last = (term, target)
      }
    }
    return bytes
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var left = number
    while left >= 0x80 {
      bytes.append(UInt8(left & 0x7F) | 0x80)
      left >>= 7
    }
    bytes.append(UInt8(left))
  }

  /// Reads what ``bytes(of:)`` wrote, or nil when the bytes say anything else.
  static func unpack(_ bytes: [UInt8], nodeCount: Int) -> (starts: [UInt32], edges: [UInt64])? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      let total = Int(truncatingIfNeeded: reader.next())
      guard nodeCount >= 0, total >= 0, total <= bytes.count else { return nil }
      var starts: [UInt32] = []
      starts.reserveCapacity(nodeCount + 1)
      var isWhole = true
      let edges = [UInt64](unsafeUninitializedCapacity: total) { edges, count in
        for _ in 0..<nodeCount where isWhole {
          starts.append(UInt32(truncatingIfNeeded: count))
          let size = reader.next()
          isWhole = size <= UInt64(total - count)
          guard isWhole else { break }
          var (term, target): (UInt64, UInt64) = (0, 0)
          for _ in 0..<size {
            term &+= reader.next()
            let step = reader.next()
            target &+= step >> 1 ^ (0 &- (step & 1))
            edges.initializeElement(at: count, to: term << 32 | target & 0xFFFF_FFFF)
            count += 1
          }
        }
      }
      starts.append(UInt32(truncatingIfNeeded: edges.count))
      return isWhole && edges.count == total && reader.isAtEnd ? (starts, edges) : nil
    }
  }

  /// Reads numbers; after the end there are only zeros.
  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    @inline(__always)
    mutating func next() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset &+= 1
        number |= UInt64(byte & 0x7F) &<< shift
        if byte < 0x80 { break }
        shift &+= 7
      }
      return number
    }
  }
}
