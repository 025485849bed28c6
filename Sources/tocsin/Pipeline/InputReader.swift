internal import TocsinRecords

/// Reads the blocks of several inputs, one after the other, and numbers their records through.
struct InputReader {
  /// What a call to ``next(into:)`` came to.
  enum Step {
    /// The block is filled.
    case block
    /// An input, or the rest of it, could not be read; others may follow.
    case failed(InputError)
    /// There is no more.
    case end
  }

  private var paths: ArraySlice<String>
  private let options: ReadingOptions
  private let interruption: Interruption
  private var current: BlockReader?
  private var nextRecord = 1

  init(paths: [String], options: ReadingOptions, interruption: Interruption) {
    self.paths = paths[...]
    self.options = options
    self.interruption = interruption
  }

  /// Fills the block with the next records.
  mutating func next(into block: inout Block) -> Step {
    while !interruption.isRaised {
      do throws(InputError) {
        if current == nil {
          guard let path = paths.popFirst() else { return .end }
          let source = try FileByteSource(path: path, wakeDescriptor: interruption.wakeDescriptor)
          current = BlockReader(source: source, options: options)
        }
        if try current?.next(into: &block) == true {
          block.firstRecord = nextRecord
          nextRecord += block.frames.count
          return .block
        }
        current = nil
      } catch {
        current = nil
        return .failed(error)
      }
    }
    return .end
  }
}
