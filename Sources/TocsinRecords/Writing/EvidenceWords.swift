import Tocsin

/// The words of a record's evidence as they may be shown: as received, masked, or not at all.
struct EvidenceWords {
  private let redaction: Redaction?
  private let isShown: Bool

  init(of text: UnsafeRawBufferPointer, options: WritingOptions) {
    isShown = options.includesText
    redaction = options.redacts && options.includesText ? Redaction(of: text) : nil
  }

  /// The words of one piece of evidence, or nil when words are not to be shown.
  func callAsFunction(_ evidence: Evidence) -> String? {
    guard isShown else { return nil }
    return redaction?.masked(evidence.range) ?? evidence.text
  }
}
