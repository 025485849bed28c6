import CVectors

/// A run of small ASCII letters and its hash, both from the same sixteen bytes for most words.
struct SmallWord {
  /// How many letters there are; perhaps none.
  let count: Int
  /// The hash of the letters, if there are any.
  let hash: UInt64

  /// Reads the run that starts at a pointer.
  ///
  /// Bounds: the run ends before sixteen readable bytes that are no letters; texts are padded for it.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let letters = cvec_small_letters(text)
    if letters.count < 16 {
      count = Int(letters.count)
      hash = VocabularyHash.of(letters.first, letters.second, count: count)
    } else {
      count = Self.end(of: text, from: 16)
      hash = VocabularyHash.of(text, count: count)
    }
  }

  /// Where the small letters end that go on at a place.
  static func end(of text: UnsafePointer<UInt8>, from place: Int) -> Int {
    var index = place
    while true {
      let count = Int(cvec_small_letters(text + index).count)
      index &+= count
      if count < 16 { return index }
    }
  }
}
