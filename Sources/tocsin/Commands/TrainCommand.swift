internal import ArgumentParser
import Foundation
internal import Tocsin
internal import TocsinEvaluation

/// `tocsin train`: fits the weights of a model to a labelled corpus.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Fit the weights of a model to a labelled corpus.",
    discussion: """
      Rules start from the points of their strength and are moved as far as the corpus asks; each word that occurs often
      enough, each beginning that words share, each pair of neighbouring words and each concept becomes a keyword with the
      points it explains beyond the rules. Words of demographic concepts, of places, of myths and names never do.

      Scores are calibrated (Platt), and the thresholds of the three profiles are set by how many innocent texts each may
      flag.

      The examples that rules carry are fitted, too, each counted eight times: what a rule says by itself must still flag.

      Only the train part of the corpus is used. The same corpus and model always give the same file. The figures told at
      the end come from cross-validation: each text is judged by weights that were fitted without its file.

      Example:
        tocsin train Corpus --model Models --output Models/fitted/weights.yaml
      """)

  @Argument(help: "Labelled JSONL files or folders.")
  var corpora: [String]

  @Option(help: ArgumentHelp("The model folder whose weights are fitted.", valueName: "dir"))
  var model: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the weights go.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("The strength of the L2 penalty.", valueName: "number"))
  var penalty = 10.0

  @Option(
    help: ArgumentHelp("How much a text without a family counts beside one with it.", valueName: "number"))
  var negativeWeight = 1.0

  @Option(help: ArgumentHelp("The score that flags a text in the cross-validation.", valueName: "score"))
  var threshold = 0.5

  @Option(help: ArgumentHelp("Which part of the corpus to fit: train, held or all.", valueName: "part"))
  var split = SplitChoice.train

  func run() throws {
    do {
      let trained = try TrainingModel(directory: model)
      let corpus = try Corpus(contentsOf: corpora)
      let examples = corpus.part(split.split).examples
      let fitting = WeightFitting(penalty: penalty, negativeWeight: negativeWeight)
      let views = examples.map { trained.detector.trainingView(of: $0.text) }
      let taught = TaughtExamples(trained)
      let unseen = CrossValidation(examples, views, beside: taught, by: fitting)
      let line = unseen.calibration
      let calibrated = unseen.calibrated(by: line)
      let figures = calibrated.figures(threshold: threshold)
      var weights = fitting.fit(
        examples + taught.examples, views + taught.views, strengths: trained.detector.strengthPoints)
      weights.calibrate(by: line)
      for target in ProfileTarget.all {
        weights.thresholds[target.profile] = calibrated.threshold(for: target)
      }
      try Data(yaml(weights, texts: examples.count, figures).utf8)
        .write(to: URL(filePath: output), options: .atomic)
      StandardOutput.write(
        line:
          "\(weights.rules.count) rules, \(weights.concepts.count) concepts, \(weights.words.count) words, "
          + "\(weights.stems.count) stems and \(weights.pairs.count) pairs from \(examples.count) texts → \(output)"
      )
      StandardOutput.write(line: "on files that a fit had not seen, flagged from \(threshold) on:")
      for line in figures { StandardOutput.write(line: "  \(line)") }
      for target in ProfileTarget.all {
        let score = weights.thresholds[target.profile] ?? 0
        StandardOutput.write(line: "  \(target.profile) flags from \(score) on: \(told(target))")
      }
    } catch {
      StandardError.write("\(error)\n")
      throw ExitStatus.failure.code
    }
  }

  private func told(_ target: ProfileTarget) -> String {
    "at most \(Int(target.easy * 1_000)) of 1000 easy negatives and \(Int(target.hard * 1_000)) hard ones"
  }

  private func yaml(_ weights: FittedWeights, texts: Int, _ figures: [String]) -> String {
    let command =
      "tocsin train \(corpora.joined(separator: " ")) --split \(split.rawValue) --penalty \(penalty) "
      + "--negative-weight \(negativeWeight) --threshold \(threshold)"
    let biases = zip(Family.allCases, weights.biases).map { "\($0.id): \(Double($1) / 1_000)" }
    let thresholds = ProfileTarget.all.map { "\($0.profile): \(weights.thresholds[$0.profile] ?? 0.5)" }
    let rules = weights.rules.sorted { $0.key < $1.key }
      .map { "  - {rule: \($0.key), points: \(Double($0.value) / 1_000)}" }
    return """
      # Written by `tocsin train`; never edit.
      command: "\(command)"
      texts: \(texts)
      # Each text judged by weights fitted without its file, flagged from \(threshold) on:
      \(figures.map { "#   \($0)" }.joined(separator: "\n"))
      # Set by how many innocent texts each profile may flag:
      \(ProfileTarget.all.map { "#   \($0.profile): \(told($0))" }.joined(separator: "\n"))
      thresholds: {\(thresholds.joined(separator: ", "))}
      # What points that are not fitted are multiplied by.
      scale: \((weights.scale * 1_000).rounded() / 1_000)
      bias: {\(biases.joined(separator: ", "))}
      rules:
      \(rules.joined(separator: "\n"))
      # Hundredths of a point for \(Family.allCases.map(\.id).joined(separator: ", ")).
      facts:
      \(lines(weights.facts))
      concepts:
      \(lines(weights.concepts))
      words:
      \(lines(weights.words))
      # Beginnings of words; a word has the points of its beginning beside its own.
      stems:
      \(lines(weights.stems))
      # Two words, one right after the other.
      pairs:
      \(lines(weights.pairs))

      """
  }

  private func lines(_ points: [String: [Int]]) -> String {
    points.sorted { $0.key < $1.key }
      .map { "  \"\($0.key)\": \($0.value.map { String($0 / 10) }.joined(separator: " "))" }
      .joined(separator: "\n")
  }
}
