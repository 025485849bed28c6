internal import ArgumentParser
internal import Tocsin
internal import TocsinEvaluation

/// `tocsin evaluate`: judges labelled texts and prints how often the model is right.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the model on labelled texts.",
    discussion: """
      Prints precision, recall and F1 by family, language and kind (with 95 % intervals), the share of \
      innocent texts that are flagged, and how many minimal pairs are told apart. Rules are written and \
      weights are fitted on the train part; the held part only judges the result.

      Examples:
        tocsin evaluate --split held
        tocsin evaluate Corpus/fr --split train --errors 10 --show-texts
      """)

  @Argument(help: ArgumentHelp("JSONL files, or folders with JSONL files below.", valueName: "corpus"))
  var corpora: [String] = ["Corpus"]

  @Option(help: ArgumentHelp("The part of the texts to judge.", valueName: "part"))
  var split = SplitChoice.all

  @Option(help: ArgumentHelp("List <n> misjudged texts of each sort a family, by id.", valueName: "n"))
  var errors = 0

  @Flag(help: "Print the texts beside the ids that --errors lists.")
  var showTexts = false

  @Option(help: ArgumentHelp("The form of the result.", valueName: "format"))
  var outputFormat = EvaluationFormat.text

  @OptionGroup(title: "Model") var model: ModelOptions

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors takes a number from 0.") }
    if showTexts, errors == 0 { throw ValidationError("--show-texts needs --errors <n>.") }
  }

  func run() throws {
    let detector = try model.makeDetector()
    let output = try evaluate(readCorpus(), with: detector)
    switch outputFormat {
    case .text: print(output.text, terminator: "")
    case .json: print(try output.json(), terminator: "")
    }
  }

  /// The chosen part of the corpora; mistakes in them are told on stderr and end the run with status 2.
  private func readCorpus() throws -> Corpus {
    do {
      return try Corpus(contentsOf: corpora).part(split.split)
    } catch {
      StandardError.write("\(error)\n")
      throw ExitStatus.failure.code
    }
  }

  private func evaluate(_ corpus: Corpus, with detector: Detector) throws -> EvaluationOutput {
    let evaluation = try Evaluation(of: corpus) { text in
      Set(try detector.report(on: text).families.filter(\.flagged).map(\.family))
    }
    let heading = EvaluationHeading(
      corpora: corpora, split: split.split, profile: model.profile.profile,
      model: detector.modelIdentity)
    return EvaluationOutput(heading, of: evaluation, errorLimit: errors, showsTexts: showTexts)
  }
}
