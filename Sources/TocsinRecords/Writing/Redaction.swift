/// Finds phone numbers, e-mail addresses and handles in a text and masks them.
///
/// The places are found in the whole text, so that a number that only partly lies in the evidence is masked as well.
/// It is a courtesy to the people in the texts, made to mask rather too much than too little; it is no proof of
/// anonymity.
package struct Redaction {
  /// What a masked place held.
  enum Kind: String {
    case phone = "[phone]"
    case email = "[email]"
    case handle = "[handle]"
  }

  /// A masked place: UTF-8 offsets into the text.
  struct Place: Equatable {
    var range: Range<Int>
    var kind: Kind
  }

  /// The fewest digits of a phone number.
  static let fewestDigits = 7

  /// The masked places, in order, without overlap.
  let places: [Place]
  private let text: UnsafeRawBufferPointer

  /// Finds the places of a text; the bytes must outlive the redaction.
  package init(of text: UnsafeRawBufferPointer) {
    self.text = text
    var scan = RedactionScan(text)
    places = scan.run()
  }

  /// The text of a range with every masked place it touches replaced by what it held.
  package func masked(_ range: Range<Int>) -> String {
    var result = ""
    var index = range.lowerBound
    for place in places where place.range.overlaps(range) {
      if index < place.range.lowerBound { result += string(index..<place.range.lowerBound) }
      result += place.kind.rawValue
      index = place.range.upperBound
    }
    if index < range.upperBound { result += string(index..<range.upperBound) }
    return result
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}
