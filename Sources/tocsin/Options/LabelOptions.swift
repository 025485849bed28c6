internal import ArgumentParser
internal import Tocsin
internal import TocsinRecords

/// Where labelled texts from elsewhere have their labels, and what these mean.
struct LabelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The field that holds a label: the texts are any JSONL, CSV or TSV files with one label a text, and not a \
      corpus of Tocsin.
      """, valueName: "name"))
  var labelField: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The labels that mean that a text shows something.", valueName: "label"))
  var positive: [String] = []

  @Option(help: ArgumentHelp("The field that holds the text, as in tocsin scan.", valueName: "name"))
  var textField: String?

  @Option(help: ArgumentHelp("The family that the labels are about (default: any).", valueName: "family"))
  var family: String?

  @Flag(help: "CSV and TSV have no header row: fields are column numbers from 1.")
  var noHeader = false

  func validate() throws {
    if labelField != nil, positive.isEmpty {
      throw ValidationError("--label-field needs --positive <label> ...: which labels show something?")
    }
    if labelField == nil, !positive.isEmpty || textField != nil || family != nil || noHeader {
      throw ValidationError("--positive, --text-field, --family and --no-header need --label-field <name>.")
    }
    if let family, chosenFamily == nil {
      let known = Family.allCases.map(\.id).joined(separator: ", ")
      throw ValidationError("Unknown family '\(family)'; the families are \(known).")
    }
  }

  /// The family meant.
  var chosenFamily: Family? { Family.allCases.first { $0.id == family } }

  /// How the files are read: a record's label takes the place of its id.
  var readingOptions: ReadingOptions {
    var options = ReadingOptions()
    options.fields = FieldSelection(text: textField, id: labelField)
    options.hasHeader = !noHeader
    return options
  }
}
