internal import ArgumentParser
import Foundation
internal import Tocsin
internal import TocsinEvaluation

/// `tocsin train`: fits the keywords of a model to a labelled corpus.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Fit the weighted keywords of a model to a labelled corpus.",
    discussion: """
      Rules and guards keep their points; each concept that occurs often enough gets the points that it explains beyond
      them. Only the train part of the corpus is used. The same corpus and model always give the same file.

      Example:
        tocsin train Corpus --model Models --output Models/fitted/keywords.yaml
      """)

  @Argument(help: "Labelled JSONL files or folders.")
  var corpora: [String]

  @Option(help: ArgumentHelp("The model folder whose keywords are fitted.", valueName: "dir"))
  var model: String

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the keywords go.", valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("The strength of the L2 penalty.", valueName: "number"))
  var penalty = 10.0

  @Option(help: ArgumentHelp("Which part of the corpus to fit: train, held or all.", valueName: "part"))
  var split = SplitChoice.train

  func run() throws {
    do {
      let detector = try Detector(modelDirectory: model)
      let corpus = try Corpus(contentsOf: corpora)
      let examples = corpus.part(split.split).examples
      let keywords = KeywordFitting(penalty: penalty).fit(examples, with: detector)
      try Data(yaml(keywords, texts: examples.count).utf8).write(to: URL(filePath: output), options: .atomic)
      StandardOutput.write(line: "\(keywords.count) keywords from \(examples.count) texts → \(output)")
    } catch {
      StandardError.write("\(error)\n")
      throw ExitStatus.failure.code
    }
  }

  private func yaml(_ keywords: [KeywordFitting.Result], texts: Int) -> String {
    let command = "tocsin train \(corpora.joined(separator: " ")) --penalty \(penalty)"
    let lines = keywords.map { keyword in
      let points = zip(Family.allCases, keyword.points).filter { $0.1 != 0 }
        .map { ", \($0.id): \(Double($1) / 1_000)" }.joined()
      return "  - {concept: \(keyword.concept)\(points)}"
    }
    return """
      # Written by `tocsin train`; never edit.
      command: "\(command)"
      texts: \(texts)
      keywords:
      \(lines.joined(separator: "\n"))

      """
  }
}
