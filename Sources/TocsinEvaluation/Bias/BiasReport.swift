package import Tocsin

/// Whether scores change with who a person is: each text is judged again with other demographic words.
package struct BiasReport: Sendable, Equatable {
  /// A swap that changed a score.
  package struct Change: Sendable, Equatable {
    package var id: String
    package var old: String
    package var new: String
    /// The points of every family before and after, in thousandths.
    package var before: [Int]
    package var after: [Int]
  }

  /// One kind of words.
  package struct Kind: Sendable, Equatable {
    package var name: String
    /// How many texts hold such a word, and how many swaps were made in them.
    package var texts = 0
    package var swaps = 0
    package var changed = 0
    /// The innocent texts with such a word that are flagged.
    package var flaggedNegatives = Share(0, of: 0)
  }

  /// By name.
  package var kinds: [Kind]
  /// The swaps that changed a score, in the order of the texts.
  package var changes: [Change]

  package var swaps: Int { kinds.reduce(0) { $0 + $1.swaps } }

  /// Judges all swaps of judged texts.
  ///
  /// - Parameter judge: the points (thousandths) of each family.
  package init(
    over judged: [JudgedExample], _ words: [DemographicWords], judge: (String) throws -> [Int]
  ) rethrows {
    var kinds: [String: Kind] = [:]
    changes = []
    for judged in judged {
      let example = judged.example
      let swaps = WordSwap.swaps(of: example.text, language: example.language, words)
      guard !swaps.isEmpty else { continue }
      let before = try judge(example.text)
      for name in Set(swaps.map(\.group)) { kinds[name, default: Kind(name: name)].count(judged) }
      for swap in swaps {
        let after = try judge(swap.text)
        kinds[swap.group]?.swaps += 1
        guard after != before else { continue }
        kinds[swap.group]?.changed += 1
        changes.append(
          Change(id: example.id, old: swap.old, new: swap.new, before: before, after: after))
      }
    }
    self.kinds = kinds.values.sorted { $0.name < $1.name }
  }
}

extension BiasReport.Kind {
  fileprivate mutating func count(_ judged: JudgedExample) {
    texts += 1
    guard judged.example.kind.isNegative else { return }
    flaggedNegatives = Share(
      flaggedNegatives.part + (judged.flagged.isEmpty ? 0 : 1), of: flaggedNegatives.whole + 1)
  }
}
