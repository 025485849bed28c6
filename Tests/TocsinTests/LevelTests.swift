import Testing
import Tocsin
import TocsinTestSupport

@Suite("Levels")
struct LevelTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var level: Level
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "everyday", text: "The library is open on Tuesday.", level: .none),
    Row(name: "a minor on her own", text: "My daughter is 15 and loves swimming.", level: .none),
    Row(
      name: "documents and debt",
      text: "My boss took our passports and says nobody leaves until the debt is paid.",
      level: .review),
    Row(
      name: "documents and debt, in French",
      text:
        "Le patron a confisqué nos passeports et on ne peut pas partir tant que la dette n'est pas remboursée.",
      level: .review),
    Row(
      name: "documents and debt, in Spanish",
      text: "El patrón nos quitó los pasaportes y no podemos irnos hasta pagar la deuda.", level: .review),
    Row(
      name: "violence and confinement",
      text: "He locks us in the basement at night and beats us when we ask for our pay.",
      level: .urgent),
    Row(
      name: "a minor seeing clients",
      text: "She is 15 and he makes her see clients every night, he posted her ad online.",
      level: .urgent),
    Row(
      name: "a minor seeing clients, in French",
      text: "Elle a 15 ans et il la force à voir des clients tous les soirs, il a mis son annonce en ligne.",
      level: .urgent),
    Row(
      name: "a minor seeing clients, in Spanish",
      text: "Tiene 15 años y él la obliga a ver clientes todas las noches, publicó su anuncio en internet.",
      level: .urgent),
  ]

  @Test("say what a desk should do", arguments: rows)
  func levels(_ row: Row) throws {
    let report = try Shipped.detector.report(on: row.text)
    #expect(report.level == row.level, "\(report.evidence.map(\.rule))")
  }

  @Test("weak evidence alone is low, and no reason to send the text anywhere")
  func low() throws {
    let weak = (ModelFolder.base["rules/coercion.yaml"] ?? "")
      .replacing(
        "about: Someone keeps the document.", with: "about: Someone keeps the document.\n    strength: weak")
    let folder = try ModelFolder(["rules/coercion.yaml": weak])
    let report = try Detector(modelDirectory: folder.path).report(on: "the boss took my passport")
    #expect(report.level == .low)
    #expect(report.evidence.count == 1)
    #expect(report.referrals.isEmpty)
  }
}
