import CICU

/// ICU's dictionary-based word finder, for stretches of Thai, Lao, Khmer, Myanmar, Han and Kana.
///
/// The locale is "fi" because it is the one whose rules are UAX #29 as published: ICU's root rules treat the colon
/// differently.
final class DictionaryBreaker {
  private var handle: OpaquePointer?

  deinit {
    if let handle { cicu_word_breaker_close(handle) }
  }

  /// Appends the boundaries inside and at the end of a range; they count from the start of the text.
  func appendBoundaries(
    of utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to boundaries: inout [Int]
  ) {
    if handle == nil { handle = cicu_word_breaker_open("fi") }
    guard let handle, let text = utf8.baseAddress,
      cicu_word_breaker_set_text(handle, text + range.lowerBound, Int64(range.count))
    else { preconditionFailure("ICU is there but its word dictionaries are not") }
    while true {
      let boundary = cicu_word_breaker_next(handle)
      if boundary < 0 { break }
      boundaries.append(range.lowerBound + Int(boundary))
    }
  }
}
