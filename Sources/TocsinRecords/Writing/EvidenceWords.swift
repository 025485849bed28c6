import Tocsin

/// The words of a record's evidence as they may be shown: as received, masked, or not at all.
struct EvidenceWords {
  private let redaction: Redaction?
  private let isShown: Bool
  private let text: UnsafeRawBufferPointer

  init(of text: UnsafeRawBufferPointer, options: WritingOptions) {
    self.text = text
    isShown = options.includesText
    redaction = options.redacts && options.includesText ? Redaction(of: text) : nil
  }

  /// The words of one piece of evidence, or nil when words are not to be shown.
  func callAsFunction(_ evidence: Evidence) -> String? {
    guard isShown else { return nil }
    return redaction?.masked(evidence.range) ?? evidence.text
  }

  /// The words of any part of the text, or nil when words are not to be shown.
  func callAsFunction(in range: Range<Int>) -> String? {
    guard isShown else { return nil }
    return redaction?.masked(range) ?? String(decoding: text[range], as: UTF8.self)
  }
}
