/// What a term is to the matcher: four bytes of the phrase that it may begin, and its languages.
struct TermRole {
  /// Node of the ``PhraseTable`` that a phrase beginning with the term starts at; 0: none.
  var root: UInt32
  /// Languages (a bit mask) of which the term is a function word.
  var languages: UInt8

  /// The roles of every term, by term id; the unknown word, 0, has none.
  static func all(of model: CompiledModel) -> [TermRole] {
    model.phrases.roots.indices.map { term in
      guard term > 0 else { return TermRole(root: 0, languages: 0) }
      return TermRole(root: model.phrases.roots[term], languages: model.functionWords[term])
    }
  }
}
