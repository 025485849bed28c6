/// Finds the known name nearest to a misspelled one, for "did you mean" helps.
enum Suggestion {
  /// The candidate with the smallest edit distance to `name`, if it is near enough to be meant.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(name, candidate)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(2, name.utf8.count / 3) else { return nil }
    return best.name
  }

  /// "did you mean `x`?" or nil.
  static func help(for name: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: name, among: candidates).map { "did you mean `\($0)`?" }
  }

  /// Levenshtein distance over bytes, one row of memory.
  static func editDistance(_ first: String, _ second: String) -> Int {
    let right = Array(second.utf8)
    var row = Array(0...right.count)
    for (i, byte) in first.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let substitution = diagonal + (byte == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
