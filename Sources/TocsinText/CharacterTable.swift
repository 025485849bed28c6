/// The properties of code points, asked of ICU once each: the flat memory of one worker.
///
/// Code points over U+1FFFF are rare and are asked for every time.
final class CharacterTable {
  private static let size = 0x20000
  /// Set in every entry that is filled.
  private static let known: UInt32 = 1 << 31

  private let entries: UnsafeMutablePointer<UInt32>

  /// Makes an empty table.
  init() {
    entries = .allocate(capacity: Self.size)
    entries.initialize(repeating: 0, count: Self.size)
  }

  deinit { entries.deallocate() }

  /// The properties of a code point. Bounds: the index is checked against the size.
  @inline(__always)
  func properties(of scalar: UInt32) -> CharacterProperties {
    guard scalar < Self.size else { return CharacterProperties(of: scalar) }
    let entry = entries[Int(scalar)]
    return entry != 0 ? CharacterProperties(rawValue: entry) : fill(scalar)
  }

  private func fill(_ scalar: UInt32) -> CharacterProperties {
    let properties = CharacterProperties(of: scalar)
    entries[Int(scalar)] = properties.rawValue | Self.known
    return properties
  }
}
