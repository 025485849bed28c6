internal import ArgumentParser
internal import TocsinRecords

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Files to read; '-' or none is stdin.", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      auto, lines, paragraphs, document, jsonl, csv or tsv. auto goes by the file name (.jsonl, .ndjson, .csv, \
      .tsv, .tab), else takes JSON Lines when the first line is a JSON object, else lines. Blank lines are no \
      records; paragraphs are separated by them.
      """, valueName: "format"))
  var inputFormat = FormatChoice.auto

  @Option(
    help: ArgumentHelp(
      """
      The field that holds the text; NAME.NESTED reaches into JSON objects. Unless given: the first of \
      text, body, message, content, description, post, title that is there.
      """, valueName: "name"))
  var textField: String?

  @Option(
    help: ArgumentHelp(
      "The field that holds the record's id (default: id). A record without one goes by its number.",
      valueName: "name"))
  var idField: String?

  @Flag(help: "CSV and TSV have no header row: --text-field and --id-field are column numbers from 1.")
  var noHeader = false

  @Option(
    help: ArgumentHelp(
      "The longest record, in bytes or with K or M; a longer one is an unreadable record.", valueName: "size")
  )
  var maxRecordBytes = ByteCount(bytes: 1 << 20)

  /// The inputs in order.
  var paths: [String] { files.isEmpty ? ["-"] : files }

  /// The options as the reader wants them.
  var readingOptions: ReadingOptions {
    var options = ReadingOptions()
    options.format = inputFormat.format
    options.fields = FieldSelection(text: textField, id: idField)
    options.hasHeader = !noHeader
    options.maxRecordBytes = maxRecordBytes.bytes
    return options
  }
}
