import Testing

/// All tests that start the program. One after the other: processes started at the same time would inherit each
/// other's pipes, and an end of input would never be seen.
@Suite("The built program", .serialized)
enum EndToEnd {
  /// A text that every model flags.
  static let flagged =
    "The boss took my passport and locked us in; we are forced to work without pay until the debt is paid."
  /// A text that no model flags.
  static let harmless = "The library is open on Tuesday."
}
