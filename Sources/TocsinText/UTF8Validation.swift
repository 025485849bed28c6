/// Whether bytes are well-formed UTF-8 (no overlong forms, no surrogates, nothing over U+10FFFF).
///
/// Eight ASCII bytes are passed at a time; every other sequence is checked against table 3-7 of the Unicode Standard.
package func isValidUTF8(_ utf8: UnsafeRawBufferPointer) -> Bool {
  var index = 0
  while index < utf8.count {
    if index + 8 <= utf8.count,
      utf8.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
      continue
    }
    let length = sequenceLength(utf8, at: index)
    if length == 0 { return false }
    index += length
  }
  return true
}

/// The length of the well-formed sequence at an index; 0 when there is none.
private func sequenceLength(_ utf8: UnsafeRawBufferPointer, at index: Int) -> Int {
  let first = utf8[index]
  if first < 0x80 { return 1 }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard first >= 0xC2, first <= 0xF4, index + length <= utf8.count else { return 0 }
  let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  guard (lowest...highest).contains(utf8[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where utf8[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
