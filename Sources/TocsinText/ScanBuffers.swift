/// The memory that a scan fills, kept from record to record.
struct ScanBuffers {
  var tokens: ContiguousArray<Token> = []
  var boundaries: [Int] = []
  var pieces: [AlphanumericPiece] = []
}
