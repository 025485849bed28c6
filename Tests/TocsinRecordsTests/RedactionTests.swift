import Testing
import TocsinRecords

@Suite("Masking contacts")
struct RedactionTests {
  struct Row: CustomTestStringConvertible {
    var text: String
    var expected: String
    var testDescription: String { text }
  }

  static let rows: [Row] = [
    Row(text: "call 555-010-9999 now", expected: "call [phone] now"),
    Row(text: "call +1 (555) 010-9999.", expected: "call [phone]."),
    Row(text: "(555) 010 9999", expected: "[phone]"),
    Row(text: "５５５０１０９９９９", expected: "[phone]"),
    Row(text: "٥٥٥٠١٠٩٩٩٩", expected: "[phone]"),
    Row(text: "mail a.b+c@example.co.uk, please", expected: "mail [email], please"),
    Row(text: "mail 5550109999@example.com", expected: "mail [email]"),
    Row(text: "ask @sweet_girl.19 today", expected: "ask [handle] today"),
    Row(text: "two: 5550109999 / 5550108888", expected: "two: [phone]"),
    Row(text: "é😀 5550109999 é", expected: "é😀 [phone] é"),
    // Near misses.
    Row(text: "17 years, $300 for 2 hours", expected: "17 years, $300 for 2 hours"),
    Row(text: "rooms 12, 14 and 16", expected: "rooms 12, 14 and 16"),
    Row(text: "meet @ 5", expected: "meet @ 5"),
    Row(text: "", expected: ""),
  ]

  @Test("phone numbers, addresses and handles are masked, other words are not", arguments: rows)
  func masking(_ row: Row) {
    Array(row.text.utf8).withUnsafeBytes { bytes in
      #expect(Redaction(of: bytes).masked(0..<bytes.count) == row.expected)
    }
  }

  @Test("a number that only partly lies in the evidence is masked all the same")
  func partial() {
    Array("call 5550109999 now".utf8).withUnsafeBytes { bytes in
      #expect(Redaction(of: bytes).masked(0..<9) == "call [phone]")
      #expect(Redaction(of: bytes).masked(10..<19) == "[phone] now")
      #expect(Redaction(of: bytes).masked(0..<5) == "call ")
    }
  }
}
