/// The properties of code points, asked of ICU once each and kept in pages: the memory of one worker.
///
/// Code points over U+1FFFF are rare and are asked for every time.
final class CharacterTable {
  private static let pageCount = 0x200
  private static let pageSize = 0x100
  /// Set in every entry that is filled.
  private static let known: UInt32 = 1 << 31

  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>

  /// Makes an empty table.
  init() {
    pages = .allocate(capacity: Self.pageCount)
    pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for index in 0..<Self.pageCount { pages[index]?.deallocate() }
    pages.deallocate()
  }

  /// The properties of a code point. Bounds: the page number is checked, and the index in it has eight bits.
  @inline(__always)
  func properties(of scalar: UInt32) -> CharacterProperties {
    let number = Int(scalar >> 8)
    if number < Self.pageCount, let page = pages[number] {
      let entry = page[Int(scalar & 0xFF)]
      if entry != 0 { return CharacterProperties(rawValue: entry) }
    }
    return fill(scalar)
  }

  private func fill(_ scalar: UInt32) -> CharacterProperties {
    let properties = CharacterProperties(of: scalar)
    let number = Int(scalar >> 8)
    guard number < Self.pageCount else { return properties }
    let page = pages[number] ?? makePage()
    pages[number] = page
    page[Int(scalar & 0xFF)] = properties.rawValue | Self.known
    return properties
  }

  private func makePage() -> UnsafeMutablePointer<UInt32> {
    let page = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.pageSize)
    page.initialize(repeating: 0, count: Self.pageSize)
    return page
  }
}
