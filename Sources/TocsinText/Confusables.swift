import CICU

/// Code points that look like ASCII letters: Cyrillic "а", Greek "ο", small capitals, letters turned upside down, letters
/// in black circles, flag letters, "ø".
///
/// The table is derived from ICU's UTS #39 skeletons and Unicode names when a vocabulary is built, and travels in it.
/// Text is case-folded before it is looked up, so a code point may have two readings: what its small letter looks like
/// and what its capital looked like (Greek "ν" is v, "Ν" is N).
struct Confusables: Sendable {
  /// Sorted by code point: code point << 10 | reading << 5 | other reading; readings are 1 for "a" … 26 for "z".
  private let packed: FixedArray<UInt32>
  /// The code points before this one, the Latin, Greek, Cyrillic and Armenian letters, have an index of their own.
  private static let indexed: UInt32 = 0x590
  /// Per code point: its entry's place in `packed` and 1, or 0.
  private let places: [UInt16]

  /// Takes over a derived table.
  init(packed: FixedArray<UInt32>) {
    self.packed = packed
    var places = Array(repeating: UInt16(0), count: Int(Self.indexed))
    for (place, entry) in packed.elements.prefix(Int(UInt16.max)).enumerated()
    where entry >> 10 < Self.indexed {
      places[Int(entry >> 10)] = UInt16(place + 1)
    }
    self.places = places
  }

  /// The ASCII letters that a code point looks like: as written, and as its capital (often the same).
  func letters(for scalar: UInt32) -> (first: UInt8, second: UInt8)? {
    if scalar < Self.indexed, places[Int(scalar)] == 0 { return nil }
    let index =
      scalar < Self.indexed
      ? Int(places[Int(scalar)]) - 1 : packed.elements.partitionPoint { $0 >> 10 < scalar }
    guard index < packed.count, packed[index] >> 10 == scalar else { return nil }
    let entry = packed[index]
    return (UInt8(entry >> 5 & 31) + 0x60, UInt8(entry & 31) + 0x60)
  }

  /// The table of the installed ICU, derived once.
  static let derived = derive()

  /// Derives the table from ICU's data.
  static func derive() -> [UInt32] {
    guard let handle = cicu_confusables_open() else { preconditionFailure("ICU has no confusables data") }
    defer { cicu_confusables_close(handle) }
    let shapes = shapesOfASCII(handle)
    // Latin, Greek, Cyrillic, Armenian; Cherokee and further Latin; letter-like signs; Coptic to Lisu; enclosed letters.
    let ranges: [ClosedRange<UInt32>] = [
      0xA1...0x58F, 0x13A0...0x13FF, 0x1C80...0x1DFF, 0x1E00...0x2BFF, 0x2C60...0x2DFF, 0xA4D0...0xABFF,
      0x1F100...0x1F1FF,
    ]
    return ranges.joined().compactMap { scalar in
      guard isFoldable(scalar) else { return nil }
      let small = named(scalar) ?? shape(of: scalar, handle).flatMap { shapes[$0] }
      let upper = cicu_uppercase(scalar)
      let capital = upper == scalar ? nil : named(upper) ?? shape(of: upper, handle).flatMap { shapes[$0] }
      guard let first = small ?? capital else { return nil }
      return scalar << 10 | UInt32(first - 0x60) << 5 | UInt32((capital ?? first) - 0x60)
    }
  }

  /// Letters and letter-like signs; marks, digits and punctuation keep their meaning.
  private static func isFoldable(_ scalar: UInt32) -> Bool {
    let category = CharacterProperties(of: scalar).category
    return category.isLetter || category == .otherSymbol
  }

  /// The skeletons of the ASCII letters; a shape shared by several belongs to the small letter, and that of "l" to l.
  private static func shapesOfASCII(_ handle: OpaquePointer) -> [UInt32: UInt8] {
    var shapes: [UInt32: UInt8] = [:]
    for letter in UInt32(0x61)...0x7A {
      if let shape = shape(of: letter - 0x20, handle) { shapes[shape] = UInt8(letter) }
    }
    for letter in UInt32(0x61)...0x7A {
      if let shape = shape(of: letter, handle) { shapes[shape] = UInt8(letter) }
    }
    return shapes
  }

  /// The skeleton of a code point if it is a single code point.
  private static func shape(of scalar: UInt32, _ handle: OpaquePointer) -> UInt32? {
    var target: [UInt32] = [0, 0]
    return cicu_skeleton(handle, scalar, &target, 2) == 1 ? target[0] : nil
  }

  /// The letter that the Unicode name speaks of: "LATIN SMALL LETTER TURNED E", "LATIN LETTER SMALL CAPITAL R",
  /// "LATIN SMALL LETTER O WITH STROKE", "REGIONAL INDICATOR SYMBOL LETTER A".
  private static func named(_ scalar: UInt32) -> UInt8? {
    var buffer = [CChar](repeating: 0, count: 128)
    let length = Int(cicu_character_name(scalar, &buffer, 128))
    let name = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    let words = name.split(separator: " ")
    guard words.contains("LATIN") || name.hasPrefix("REGIONAL INDICATOR"),
      let place = words.lastIndex(of: "LETTER")
    else { return nil }
    let ornaments: Set<Substring> = ["SMALL", "CAPITAL", "TURNED", "REVERSED", "SIDEWAYS", "DOTLESS", "LONG"]
    let rest = words[(place + 1)...].drop { ornaments.contains($0) }
    guard let letter = rest.first, letter.utf8.count == 1, let ascii = letter.utf8.first else { return nil }
    return rest.count == 1 || rest.dropFirst().first == "WITH" ? ascii | 0x20 : nil
  }
}
