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

      With --details also: figures by sector, voice and reason for innocence, a bootstrap interval, whether scores \
      mean what they say, precision and recall from each score on, the rules that are wrong most often and those \
      that never count.

      Examples:
        tocsin evaluate --split held
        tocsin evaluate Corpus/fr --split train --errors 10 --show-texts
        tocsin evaluate --split held --details --prevalence 0.01
        tocsin evaluate --split held --model Models --against ../before/Models
        tocsin evaluate --split held --bias --output-format html > evaluation.html

      With --bias each text is judged again with other words for nationality, ethnicity, religion, gender and status in \
      the place of its own: no score may change. Draft rules (`status: draft`) are counted under --details and never \
      score.

      Texts from elsewhere, with one label a text, are judged as well:
        tocsin evaluate ads.csv --text-field body --label-field grade --positive 4 5 6
      """)

  @Argument(help: ArgumentHelp("JSONL files, or folders with JSONL files below.", valueName: "corpus"))
  var corpora: [String] = ["Corpus"]

  @Option(help: ArgumentHelp("The part of the texts to judge.", valueName: "part"))
  var split = SplitChoice.all

  @Option(help: ArgumentHelp("List <n> misjudged texts of each sort a family, by id.", valueName: "n"))
  var errors = 0

  @Flag(help: "Print the texts beside the ids that --errors lists.")
  var showTexts = false

  @Flag(help: "Look closely: by sector and voice, by score, by rule.")
  var details = false

  @Option(
    help: ArgumentHelp(
      "Tell what share of the flags is right when this share of the texts shows something, 0 to 1.",
      valueName: "share"))
  var prevalence: Double?

  @Flag(help: "Tell what other demographic words change.")
  var bias = false

  @Option(help: ArgumentHelp("Compare with the model in another folder.", valueName: "dir"))
  var against: String?

  @Option(
    help: ArgumentHelp("The form of the result; html is one page, with --details.", valueName: "format"))
  var outputFormat = EvaluationFormat.text

  @OptionGroup(title: "Texts from elsewhere") var labels: LabelOptions
  @OptionGroup(title: "Model") var model: ModelOptions

  func validate() throws {
    if errors < 0 { throw ValidationError("--errors takes a number from 0.") }
    if let prevalence, !(0...1).contains(prevalence) {
      throw ValidationError("--prevalence takes a share from 0 to 1.")
    }
    if labels.labelField != nil {
      if errors > 0 || details || bias || prevalence != nil || against != nil || split != .all {
        throw ValidationError(
          "--label-field goes without --split, --errors, --details, --bias, --prevalence and --against.")
      }
      if outputFormat == .html { throw ValidationError("--label-field has no html form.") }
    }
    if showTexts, errors == 0 { throw ValidationError("--show-texts needs --errors <n>.") }
  }

  func run() throws {
    let detector = try model.makeDetector()
    if labels.labelField != nil { return try evaluateLabels(with: detector) }
    let output = try evaluate(readCorpus(), with: detector)
    switch outputFormat {
    case .text: print(output.text, terminator: "")
    case .json: print(try output.json(), terminator: "")
    case .html: print(try output.html(), terminator: "")
    }
  }

  /// Judges texts from elsewhere. What cannot be read ends the run with status 2, once the figures are out.
  private func evaluateLabels(with detector: Detector) throws {
    var files = try LabeledFiles(
      paths: corpora, options: labels.readingOptions, detector: detector,
      into: ColumnEvaluation(positives: Set(labels.positive), family: labels.chosenFamily))
    try files.judge()
    guard files.evaluation.texts > 0 else {
      StandardError.write("tocsin: error: no text with a label; see --label-field and --text-field\n")
      throw ExitStatus.failure.code
    }
    let output = ColumnEvaluationOutput(
      files.evaluation, of: corpora, profile: model.profile.profile, model: detector.modelIdentity)
    switch outputFormat {
    case .json: print(try output.json(), terminator: "")
    case .text, .html: print(output.text, terminator: "")
    }
    if !files.isSound { throw ExitStatus.failure.code }
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
    let evaluation = try judge(corpus, with: detector)
    let heading = EvaluationHeading(
      corpora: corpora, split: split.split, profile: model.profile.profile,
      model: detector.modelIdentity)
    var output = EvaluationOutput(heading, of: evaluation, errorLimit: errors, showsTexts: showTexts)
    if details || outputFormat == .html {
      output.details = EvaluationDetails(
        over: evaluation.judged, rules: detector.strengthPoints.keys, drafts: detector.draftRules)
    }
    if bias {
      output.bias = BiasReport(over: evaluation.judged, try model.readDemographicWords()) {
        detector.points(of: $0)
      }
    }
    output.predictiveValue = prevalence.map { PredictiveValue(prevalence: $0, of: output.summary.overall) }
    if let against {
      let other = try model.makeDetector(in: against)
      output.comparison = (
        other.modelIdentity, ModelComparison(evaluation, against: try judge(corpus, with: other))
      )
    }
    return output
  }

  private func judge(_ corpus: Corpus, with detector: Detector) throws -> Evaluation {
    try Evaluation(judging: corpus) {
      Judgement(try detector.report(on: $0), drafts: detector.draftHits(on: $0))
    }
  }
}
