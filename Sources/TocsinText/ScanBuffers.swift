/// The memory of one worker's scans, kept from record to record, and the tables that a scan looks into.
final class ScanBuffers {
  /// The tokens, then the sentinel.
  let tokens = GrowingMemory<Token>()
  /// The run of letters and digits that is being read.
  let pieces = GrowingMemory<AlphanumericPiece>()
  /// The tokens, in order, at which a disguise may start; see `TokenScanner+Append`.
  let odd = GrowingMemory<Int>()
  /// Ends of the words of UAX #29 in the chunk on the general path.
  var boundaries: [Int] = []

  /// The class of every byte.
  let classes: UnsafePointer<ASCIIClass>
  /// The marks of the ASCII characters.
  let marks: UnsafePointer<Gap.Marks>
  private let classMemory: UnsafeMutablePointer<ASCIIClass>
  private let markMemory: UnsafeMutablePointer<Gap.Marks>

  init() {
    classMemory = .allocate(capacity: ASCIIClass.table.count)
    for (index, kind) in ASCIIClass.table.enumerated() { (classMemory + index).initialize(to: kind) }
    classes = UnsafePointer(classMemory)
    markMemory = .allocate(capacity: Gap.Marks.ofASCII.count)
    for (index, mark) in Gap.Marks.ofASCII.enumerated() { (markMemory + index).initialize(to: mark) }
    marks = UnsafePointer(markMemory)
  }

  deinit {
    classMemory.deallocate()
    markMemory.deallocate()
  }
}
