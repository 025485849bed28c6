/// One pass over a text that finds what ``Redaction`` masks.
struct RedactionScan {
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let end: Int

  init(_ text: UnsafeRawBufferPointer) {
    var offset = 0
    scalars = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
    end = text.count
  }

  /// The places to mask, in order.
  mutating func run() -> [Redaction.Place] {
    var places: [Redaction.Place] = []
    var index = 0
    while index < scalars.count {
      if let found = email(at: index) ?? handle(at: index) ?? phone(at: index) {
        // An address is found at its @ sign and reaches back over what was already passed.
        let start = offset(found.range.lowerBound)
        while let last = places.last, last.range.upperBound > start { places.removeLast() }
        places.append(Redaction.Place(range: start..<offset(found.range.upperBound), kind: found.kind))
        index = found.range.upperBound
      } else {
        index += 1
      }
    }
    return places
  }

  private typealias Found = (range: Range<Int>, kind: Redaction.Kind)

  private func email(at index: Int) -> Found? {
    guard isAt(index) else { return nil }
    let start = run(backFrom: index) { Self.isWord($0) || "._%+-".unicodeScalars.contains($0) }
    var stop = run(from: index + 1) { Self.isWord($0) || $0 == "." || $0 == "-" }
    while stop > index + 1, scalars[stop - 1].scalar == "." { stop -= 1 }
    let domain = scalars[(index + 1)..<stop]
    guard start < index, domain.contains(where: { $0.scalar == "." }) else { return nil }
    return (start..<stop, .email)
  }

  private func handle(at index: Int) -> Found? {
    guard isAt(index) else { return nil }
    let stop = run(from: index + 1) { Self.isWord($0) || $0 == "." || $0 == "-" }
    return stop > index + 1 ? (index..<stop, .handle) : nil
  }

  /// A run of digits with the usual separators between them.
  private func phone(at index: Int) -> Found? {
    let first = scalars[index].scalar
    guard Self.isDigit(first) || first == "+" || first == "(" || first == "＋" else { return nil }
    var digits = 0
    var gap = 0
    var stop = index
    var next = index
    while next < scalars.count, gap <= 3 {
      let scalar = scalars[next].scalar
      if Self.isDigit(scalar) {
        digits += 1
        gap = 0
        stop = next + 1
      } else if Self.isSeparator(scalar) {
        gap += 1
      } else {
        break
      }
      next += 1
    }
    return digits >= Redaction.fewestDigits ? (index..<stop, .phone) : nil
  }

  private func isAt(_ index: Int) -> Bool {
    scalars[index].scalar == "@" || scalars[index].scalar == "＠"
  }

  private func run(from index: Int, while accepts: (Unicode.Scalar) -> Bool) -> Int {
    var index = index
    while index < scalars.count, accepts(scalars[index].scalar) { index += 1 }
    return index
  }

  private func run(backFrom index: Int, while accepts: (Unicode.Scalar) -> Bool) -> Int {
    var index = index
    while index > 0, accepts(scalars[index - 1].scalar) { index -= 1 }
    return index
  }

  private func offset(_ index: Int) -> Int { index < scalars.count ? scalars[index].offset : end }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    " ().-/+·–—_*\u{A0}\u{2009}\u{202F}\u{2010}\u{2011}".unicodeScalars.contains(scalar)
  }
}
