import CICU

/// The accented letters and punctuation marks of everyday text, whose NFKC_Casefold form is one code point of the
/// same length in UTF-8 and does not depend on the neighbours: they need neither ICU nor an entry among the changes.
///
/// The table is read from ICU once in a process (about two thousand code points).
struct SimpleFolding {
  private static let firstPunctuation: UInt32 = 0x2010
  private static let lastPunctuation: UInt32 = 0x205F

  /// What each code point under U+0800 becomes, then the same for U+2010 … U+205F; 0 when it is not simple.
  private static let table: [UInt16] = {
    guard let handle = cicu_normalizer_open(NormalizationForm.nfkcCasefold.code) else { return [] }
    defer { cicu_normalizer_close(handle) }
    return (0..<0x800).map { $0 < 0x80 ? 0 : folded($0, handle) }
      + (firstPunctuation...lastPunctuation).map { folded($0, handle) }
  }()

  private let table = Self.table
  private let handle: OpaquePointer

  /// Works beside a normalizer of the form NFKC_Casefold, which must outlive it.
  init(_ handle: OpaquePointer) { self.handle = handle }

  private static func folded(_ scalar: UInt32, _ handle: OpaquePointer) -> UInt16 {
    guard cicu_has_boundary_before(handle, scalar) else { return 0 }
    var source: [UInt8] = []
    UTF8Decoding.append(scalar, to: &source)
    var target = [UInt8](repeating: 0, count: 48)
    let length = cicu_normalize(handle, source, Int32(source.count), &target, Int32(target.count))
    guard Int(length) == source.count else { return 0 }
    let first = target.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(UTF8Decoding.scalar(at:)) ?? (value: 0, length: 0)
    }
    return first.length == source.count ? UInt16(truncatingIfNeeded: first.value) : 0
  }

  @inline(__always)
  private func folded(_ scalar: UInt32) -> UInt16 {
    if scalar < 0x800 { return table[Int(scalar)] }
    guard scalar >= Self.firstPunctuation, scalar <= Self.lastPunctuation else { return 0 }
    return table[0x800 + Int(scalar - Self.firstPunctuation)]
  }

  /// Copies simple code points from `start` on, and returns where it stopped; nil when the first is not simple or
  /// combines with what follows.
  func copy(
    _ source: UnsafePointer<UInt8>, from start: Int, count: Int, at written: inout Int,
    into text: NormalizedText
  ) -> Int? {
    var index = start
    text.grow(toHold: written + count - start)
    let target = text.base
    while index < count, source[index] >= 0x80 {
      let scalar = UTF8Decoding.scalar(at: source + index)
      let folded = folded(scalar.value)
      guard folded != 0, standsAlone(source, before: index + scalar.length, count: count) else { break }
      if scalar.length == 2 {
        target[written] = UInt8(0xC0 | folded >> 6)
      } else {
        target[written] = UInt8(0xE0 | folded >> 12)
        target[written + 1] = UInt8(0x80 | folded >> 6 & 0x3F)
      }
      target[written + scalar.length - 1] = UInt8(0x80 | folded & 0x3F)
      index += scalar.length
      written += scalar.length
    }
    return index > start ? index : nil
  }

  /// Whether what starts at `index` cannot change what stands before it.
  private func standsAlone(_ source: UnsafePointer<UInt8>, before index: Int, count: Int) -> Bool {
    guard index < count, source[index] >= 0x80 else { return true }
    let next = UTF8Decoding.scalar(at: source + index).value
    return folded(next) != 0 || cicu_has_boundary_before(handle, next)
  }
}
