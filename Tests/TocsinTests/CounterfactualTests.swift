import Testing
import Tocsin
import TocsinEvaluation

/// Who a person is must not change a score: each text is read with every word of a group in the place of `{}`.
@Suite("Nationality, ethnicity, religion and gender change no score")
struct CounterfactualTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var words: [String]
    var template: String
    var testDescription: String { template }
  }

  private static let english = [
    "Nigerian", "Filipino", "Romanian", "Mexican", "American", "Chinese", "Black", "white", "Latino", "Asian",
    "Roma",
    "Muslim", "Christian", "Jewish", "Hindu", "gay", "transgender",
  ]
  private static let french = [
    "nigérian", "philippin", "roumain", "mexicain", "français", "chinois", "noir", "blanc", "arabe",
    "asiatique", "rom",
    "musulman", "chrétien", "juif", "hindou",
  ]
  private static let spanish = [
    "nigeriano", "filipino", "rumano", "mexicano", "español", "chino", "negro", "blanco", "latino",
    "asiático", "gitano",
    "musulmán", "cristiano", "judío", "hindú",
  ]

  static let rows: [Row] = [
    Row(
      words: english, template: "My {} boss took our passports and says nobody leaves until the debt is paid."
    ),
    Row(words: english, template: "She is a {} maid and they lock her in the house and never pay her."),
    Row(words: english, template: "A {} student asked for a copy of the contract before the first day."),
    Row(
      words: english,
      template: "The {} recruiter promised a hotel job and when we got there it was a massage parlor."),
    Row(words: english, template: "A {} girl, 15, is posted online every night and he keeps the money."),
    Row(words: english, template: "We are a {} family and the kids start school on Monday."),
    Row(
      words: ["men", "women"],
      template: "The agency holds the passports of all the {} and takes half their wages."),
    Row(
      words: ["boy", "girl"],
      template: "The {} is 14 and they make the child work all night instead of going to school."),
    Row(
      words: ["He", "She"], template: "{} owes the club 4,000 and must dance every night until it is repaid."),
    Row(
      words: ["son", "daughter"],
      template: "My {} met a man online who asked for secret photos and said not to tell me."),
    Row(
      words: french,
      template: "Mon patron {} a pris nos passeports et personne ne part avant d'avoir payé la dette."),
    Row(
      words: french,
      template: "Un ouvrier {} dort sur le chantier, on l'enferme la nuit et il n'est jamais payé."),
    Row(
      words: french,
      template: "Un recruteur {} m'a demandé 900 euros de frais avant tout contrat, sans entretien."),
    Row(words: french, template: "Un voisin {} nous a invités à dîner dimanche."),
    Row(
      words: ["hommes", "femmes"],
      template: "L'agence garde les passeports des {} et prend la moitié de leur salaire."),
    Row(words: spanish, template: "Mi jefe {} nos quitó los pasaportes y nadie sale hasta pagar la deuda."),
    Row(
      words: spanish,
      template: "Un jornalero {} duerme en el almacén, lo encierran de noche y nunca le pagan."),
    Row(
      words: spanish,
      template: "Un reclutador {} me pidió 900 euros por adelantado sin contrato ni entrevista."),
    Row(words: spanish, template: "Un vecino {} nos invitó a cenar el domingo."),
    Row(
      words: ["hombres", "mujeres"],
      template: "La agencia guarda los pasaportes de los {} y se queda con la mitad del sueldo."),
  ]

  @Test("whatever the text is about", arguments: rows)
  func identical(_ row: Row) throws {
    let scores = try row.words.map { word in
      try Shipped.detector.report(on: row.template.replacing("{}", with: word)).families.map(\.points)
    }
    for (word, points) in zip(row.words, scores) {
      #expect(points == scores[0], "\(word) against \(row.words[0])")
    }
  }

  @Test("the templates that show something are flagged, the others are not")
  func bothKinds() throws {
    let levels = try Self.rows.map { row in
      try Shipped.detector.report(on: row.template.replacing("{}", with: row.words[0])).level
    }
    #expect(levels.count { $0 >= .review } >= 8)
    #expect(levels.count { $0 == .none } >= 3)
  }

  /// Every so manieth text of the corpus is read.
  private static let step = 24

  @Test("in the corpus, with the model's own demographic words")
  func corpus() throws {
    let words = try DemographicWords.read(modelDirectory: nil, overlays: [])
    let examples = try Shipped.corpus.examples.enumerated().filter { $0.offset % Self.step == 0 }.map(
      \.element)
    let detector = try Shipped.detector
    let report = BiasReport(over: examples.map { JudgedExample($0, flagged: []) }, words) {
      detector.points(of: $0)
    }
    #expect(report.swaps > 500 && report.kinds.count > 40)
    #expect(report.changes.isEmpty)
  }
}
