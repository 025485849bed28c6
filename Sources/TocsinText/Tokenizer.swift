/// Turns records into tokens: normalizes, segments, looks every word up and undoes disguises.
///
/// A tokenizer owns scratch memory and belongs to one worker; the vocabulary is shared.
package final class Tokenizer {
  private let normalizer = Normalizer(form: .nfkcCasefold)
  private let table: CharacterTable
  private let segmenter: WordSegmenter
  private var reader: DisguiseReader
  private var buffers = ScanBuffers()
  private let vocabulary: Vocabulary

  /// Whether ASCII text takes the general path too; for tests that compare the two.
  var usesGeneralPathOnly = false

  /// Makes a tokenizer for one worker.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    table = CharacterTable()
    segmenter = WordSegmenter(table: table)
    reader = DisguiseReader(vocabulary: vocabulary)
  }

  /// Reads valid UTF-8 into `text`, whose former contents are dropped. The bytes are not kept.
  package func tokenize(_ utf8: UnsafeRawBufferPointer, into text: TokenizedText) {
    precondition(utf8.count < Int(Int32.max) / 16, "a record is far under 128 MiB")
    normalizer.normalize(utf8, into: text.normalized)
    scan(utf8, into: text)
    if vocabulary.isEmpty { return }
    reader.read(text)
  }

  /// Reads a string into `text`.
  package func tokenize(_ string: String, into text: TokenizedText) {
    var string = string
    string.withUTF8 { tokenize(UnsafeRawBufferPointer($0), into: text) }
  }

  private func scan(_ utf8: UnsafeRawBufferPointer, into text: TokenizedText) {
    text.reset()
    swap(&text.tokens, &buffers.tokens)
    text.normalized.storage.withUnsafeBufferPointer { storage in
      vocabulary.withView { view in
        guard let bytes = storage.baseAddress else { return }
        var scanner = TokenScanner(
          bytes: bytes, source: utf8, normalized: text.normalized, vocabulary: view,
          properties: table, segmenter: segmenter)
        scanner.scan(into: &buffers, generalPathOnly: usesGeneralPathOnly)
      }
    }
    swap(&text.tokens, &buffers.tokens)
  }

  /// The normalized spellings of the tokens of a text, as a vocabulary wants them; nothing is looked up.
  package static func words(of text: String) -> [[UInt8]] {
    let tokenized = TokenizedText()
    Tokenizer(vocabulary: VocabularyBuilder.empty).tokenize(text, into: tokenized)
    return tokenized.tokens.dropLast().map { Array(tokenized.bytes[Int($0.start)..<Int($0.end)]) }
  }

  /// A normalized spelling without accents: "contraseña" gives "contrasena", "œuvre" gives "oeuvre".
  package static func accentFold(_ spelling: some Sequence<UInt8>) -> [UInt8] {
    AccentFolding.shared.fold(Array(spelling))
  }
}
