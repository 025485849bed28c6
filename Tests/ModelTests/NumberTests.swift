import Testing
import Tocsin

/// Typed numbers as the shipped lexicons let them be read: what is an age, and above all what is not.
@Suite("Numbers")
struct NumberTests {
  private static let detector = Result { try Detector() }

  struct Row: CustomTestStringConvertible, Sendable {
    var text: String
    /// The typed numbers of the kind at hand, as `kind=value`.
    var facts: [String]
    var testDescription: String { text }
  }

  private static func row(_ text: String, _ facts: String...) -> Row { Row(text: text, facts: facts) }

  static let ages: [Row] = [
    row("she is 16 years old", "age=16"), row("a 15yo", "age=15"), row("a 14 y/o girl", "age=14"),
    row("a seventeen year old", "age=17"), row("aged 13", "age=13"), row("she just turned 17", "age=17"),
    row("she is 15.", "age=15"), row("she is 15 and in school", "age=15"), row("born in 2011", "age=15"),
    row("date of birth 2010", "age=16"), row("f17 new here", "age=17"), row("17f here", "age=17"),
    row("twenty-one years old", "age=21"), row("elle a 15 ans", "age=15"),
    row("une fille de quinze ans", "age=15"),
    row("née en 2010", "age=16"), row("âgée de 14 ans", "age=14"), row("tiene 16 años", "age=16"),
    row("una chica de quince años", "age=15"), row("nacida en 2011", "age=15"),
    row("mi hija tiene 5 años", "age=5"), row("elle a 6 ans", "age=6"),
    row("una niña de 5 años", "age=5"), row("un petit de 4 ans", "age=4"), row("5 years old", "age=5"),
    row("my cousin, 14, is here", "age=14"), row("Girl (15) seen at the door", "age=15"),
  ]

  static let noAges: [Row] = [
    row("17 years of experience"), row("17 years experience"), row("17 miles away"), row("must be 18+"),
    row("18+ only"),
    row("it costs £17"), row("at 17:30"), row("room 17"), row("she is 15 minutes away"), row("17 years ago"),
    row("she is 16 weeks pregnant"), row("on page 16"), row("bus 17 is late"), row("16 people came"),
    row("$16 an hour"),
    row("16% off"), row("chapter 14"), row("version 17.2"), row("17 ans d'expérience"), row("à 17 km"),
    row("elle est à 15 minutes"), row("il y a 17 ans"), row("chambre 17"), row("17 años de experiencia"),
    row("a 15 minutos"), row("hace 17 años"), row("habitación 17"), row("cuesta 17 €"),
    row("founded in 2011"), row("antigüedad en el rubro: 3 años"), row("contrat de 5 ans"),
    row("sizes 10, 12, 14"),
    row("we sell, 3, things"), row("pages 3, 14, 15 and 16"), row("cost, 40 euros, is high"),
  ]

  static let others: [Row] = [
    row("we work 16 hours a day", "hours=16"), row("on travaille 14 heures", "hours=14"),
    row("doce horas al día", "hours=12"),
    row("7 days a week", "days=7"), row("sept jours sur sept", "days=7"), row("siete días", "days=7"),
    row("$500", "price=500"), row("500 dollars", "price=500"), row("5k €", "price=5000"),
    row("1,200 euros", "price=1200"), row("$3k", "price=3000"), row("80 mil pesos", "price=80000"),
    row("12 500 euros", "price=12500"), row("room 12-500 euros", "price=500"),
    row("three thousand five hundred dollars", "price=3500"),
    row("quatre mille deux cents euros", "price=4200"),
    row("dos mil quinientos pesos", "price=2500"), row("in 2019, 300 euros", "price=300"),
    row("30 percent", "percent=30"), row("30 %", "percent=30"), row("3 weeks", "duration=504"),
    row("2 ans", "duration=17532"),
    row("call 212 555 0142", "phone=0"),
    row("call two one two five five five 0142", "phone=0", "phone-obscured=0"),
    row("06 39 98 55 01", "phone=0"),
    row("the year 2026"), row("12345"),
  ]

  @Test("are ages where the words around them say so", arguments: ages)
  func readsAges(_ row: Row) throws {
    #expect(try Self.facts(in: row.text, kinds: ["age"]) == row.facts)
  }

  @Test("are no ages where they count something else", arguments: noAges)
  func readsNoAges(_ row: Row) throws {
    #expect(try Self.facts(in: row.text, kinds: ["age"]) == [])
  }

  @Test("are prices, times, shares and telephone numbers", arguments: others)
  func readsOthers(_ row: Row) throws {
    let kinds =
      row.facts.isEmpty
      ? ["age", "price", "hours", "days"] : row.facts.map { String($0.prefix { $0 != "=" }) }
    #expect(Set(try Self.facts(in: row.text, kinds: kinds)) == Set(row.facts))
  }

  private static func facts(in text: String, kinds: [String]) throws -> [String] {
    try detector.get().explain(text).concepts.map(\.id).filter { id in
      id.contains("=") && kinds.contains { id.hasPrefix($0 + "=") }
    }
  }
}
