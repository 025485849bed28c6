import Testing

@testable import TocsinRecords

@Suite("Repeated records")
struct RepeatedRecordsTests {
  @Test("a text is known once it was remembered, and no other is")
  func known() {
    let repeated = RepeatedRecords()
    #expect(!repeated.contains(Self.key("ad")))
    repeated.insert(Self.key("ad"))
    #expect(repeated.contains(Self.key("ad")))
    #expect(!repeated.contains(Self.key("Ad")))
    #expect(!repeated.contains(Self.key("")))
  }

  @Test("a text that was never remembered is never known, however many were")
  func displaced() {
    let repeated = RepeatedRecords()
    for number in 0..<200_000 { repeated.insert(Self.key("ad \(number)")) }
    #expect(!(0..<200_000).contains { repeated.contains(Self.key("text \($0)")) })
    #expect(repeated.contains(Self.key("ad 199999")))
  }

  @Test(
    "texts of every length that differ in one byte have different keys", arguments: [1, 8, 15, 16, 17, 40])
  func oneByte(length: Int) {
    let repeated = RepeatedRecords()
    let text = String(repeating: "a", count: length)
    repeated.insert(Self.key(text))
    #expect(repeated.contains(Self.key(text)))
    for place in 0..<length {
      var other = Array(text.utf8)
      other[place] = 0x62
      #expect(!repeated.contains(Self.key(String(decoding: other, as: UTF8.self))))
    }
    #expect(!repeated.contains(Self.key(text + "\0")))
  }

  private static func key(_ text: String) -> RepeatedRecords.Key {
    var text = text
    return text.withUTF8 { RepeatedRecords.Key(of: UnsafeRawBufferPointer($0)) }
  }
}
