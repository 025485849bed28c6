/// How far the parts of one match may lie apart.
package enum Scope: String, Sendable, CaseIterable, BitwiseCopyable {
  /// Within one sentence: up to `. ! ? …` or a blank line.
  case sentence
  /// Within a sentence and the one after it.
  case passage
  /// Anywhere in the text (bounded by the matcher's longest reach).
  case text
}
