/// Finds the word boundaries of UAX #29 (Unicode 15) in UTF-8.
///
/// The rules are a state machine over Word_Break classes that looks at each code point once: a mark that joins only
/// if a letter or digit follows (rules WB6 and WB12) leaves a boundary pending until the next code point decides. Text
/// in scripts without spaces is cut further by ICU's dictionaries, as ICU's own word iterator does. One segmenter
/// belongs to one worker.
package final class WordSegmenter {
  private let dictionary = DictionaryBreaker()
  let table: CharacterTable

  /// Makes a segmenter; ICU's dictionaries are opened when they are first needed.
  package convenience init() { self.init(table: CharacterTable()) }

  /// Makes a segmenter that shares a table of properties.
  init(table: CharacterTable) { self.table = table }

  /// Appends the end of every word of a text, in order; offsets count from the start of the text.
  package func appendBoundaries(of utf8: UnsafeBufferPointer<UInt8>, to boundaries: inout [Int]) {
    guard let text = utf8.baseAddress, !utf8.isEmpty else { return }
    var state = WordBreakState()
    var index = 0
    while index < utf8.count {
      let scalar = UTF8Decoding.scalar(at: text + index)
      let properties = table.properties(of: scalar.value)
      let breaks = state.step(to: properties, at: index)
      if let pending = breaks.pending { close(at: pending, utf8, &state, &boundaries) }
      if breaks.here { close(at: index, utf8, &state, &boundaries) }
      state.noteDictionary(properties)
      index += scalar.length
    }
    if let pending = state.pendingBoundary { close(at: pending, utf8, &state, &boundaries) }
    close(at: utf8.count, utf8, &state, &boundaries)
  }

  /// Ends the open word at a boundary.
  private func close(
    at boundary: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ state: inout WordBreakState,
    _ boundaries: inout [Int]
  ) {
    guard boundary > state.wordStart else { return }
    if state.needsDictionary {
      dictionary.appendBoundaries(of: utf8, state.wordStart..<boundary, to: &boundaries)
    }
    if boundaries.last != boundary { boundaries.append(boundary) }
    state.startWord(at: boundary)
  }
}
