import Testing
import Tocsin
import TocsinTestSupport

/// Where evidence stands, with the base model: "holder keep ..3 document".
@Suite("Evidence stands where the words stand")
struct EvidenceTests {
  private static let detector = Result {
    let folder = try ModelFolder()
    return try Detector(modelDirectory: folder.path)
  }

  @Test(
    "in ordinary texts",
    arguments: [
      "the ⟦boss took my passport⟧ away", "⟦boss took my passport⟧", "⟦BOSS took my Passport⟧!",
      "My ⟦manager keeps my identity papers⟧. He has the passports too.",
      "le ⟦patron a pris mon passeport⟧ hier", "Le ⟦patron garde ma pièce d'identité⟧.",
      "le ⟦patron garde ma piece d identite⟧", "no evidence here", "",
    ])
  func ordinary(marked: String) throws { try assertEvidence(marked) }

  @Test(
    "between emoji, accents in two parts and characters that are not seen",
    arguments: [
      "🙂🙂 the ⟦boss took my passport⟧ 🙂", "👩‍👩‍👧‍👦 the ⟦boss 🔒 took my passport⟧👍🏽",
      "ça… le ⟦patron garde mon passeport⟧ — là",
      "Le ⟦patron garde ma pie\u{300}ce d\u{2019}identite\u{301}⟧ !",
      "the ⟦bo\u{200B}ss took my pass\u{AD}port⟧ ok",
      "Straße, İstanbul, ﬁn: the ⟦boss took my passport⟧", "\u{FEFF}the ⟦boss took my passport⟧",
      "日本語のテキスト the ⟦boss took my passport⟧",
      "e\u{301}\u{301}\u{301}\u{301} ⟦boss took my passport⟧",
    ])
  func unusual(marked: String) throws { try assertEvidence(marked) }

  @Test(
    "in disguised spellings, which are marked as such",
    arguments: [
      "the ⟦b0ss took my p@ssp0rt⟧!", "the ⟦boss took my p a s s p o r t⟧ ok",
      "the ⟦boss took my p.a.s.s.p.o.r.t⟧ ok",
      "the ⟦boss took my passpoooort⟧", "the ⟦bоss took my раssроrt⟧",
    ])
  func disguised(marked: String) throws {
    let evidence = try assertEvidence(marked)
    #expect(evidence.allSatisfy { $0.obfuscated })
  }

  @Test(
    "and are widened to whole characters where a form is undone",
    arguments: ["the ⟦ｂｏｓｓ ｔｏｏｋ ｍｙ ｐａｓｓｐｏｒｔ⟧.", "the ⟦𝐛𝐨𝐬𝐬 took my 𝓅𝒶𝓈𝓈𝓅ℴ𝓇𝓉⟧."])
  func compatible(marked: String) throws { try assertEvidence(marked) }

  @discardableResult
  private func assertEvidence(
    _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [Evidence] {
    let expected = MarkedText(marked)
    let evidence = try Self.detector.get().report(on: expected.text).evidence
    let found = MarkedText.marking(evidence.map(\.range), in: expected.text)
    #expect(found == marked, sourceLocation: sourceLocation)
    for piece in evidence {
      #expect(piece.rule == "coercion.documents.kept", sourceLocation: sourceLocation)
      #expect(
        Array(piece.text.utf8) == Array(expected.text.utf8)[piece.range].map { $0 },
        sourceLocation: sourceLocation)
    }
    return evidence
  }
}
