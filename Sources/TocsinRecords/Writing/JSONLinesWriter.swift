package import Tocsin

/// Writes the output contract `tocsin.report/1`: one JSON object a line, keys in the contract's order.
package struct JSONLinesWriter: ReportWriter {
  private let options: WritingOptions

  /// Makes a writer.
  package init(options: WritingOptions) {
    self.options = options
  }

  package func begin(into output: inout [UInt8]) {}

  package func write(_ report: Report, on text: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    appendHead(id: report.id, record: report.record, to: &output)
    output.append(",\"level\":\"")
    output.append(text: report.level.name)
    output.append("\",\"score\":")
    output.append(score: report.score)
    append(report.families, to: &output)
    output.append(",\"indicators\":")
    output.append(jsonArray: report.indicators) { Self.append($1, to: &$0) }
    var map = OffsetMap(text, unit: options.offsets)
    output.append(",\"evidence\":")
    let words = EvidenceWords(of: text, options: options)
    output.append(jsonArray: report.evidence) { append($1, map: &map, words: words, to: &$0) }
    append(report.context, map: &map, to: &output)
    output.append(",\"referrals\":")
    output.append(jsonArray: report.referrals) { $0.append(jsonString: $1) }
    append(report.model, to: &output)
    output.append("}\n")
  }

  package func write(_ failure: RecordFailure, into output: inout [UInt8]) {
    appendHead(id: failure.id, record: failure.record, to: &output)
    output.append(",\"error\":{\"code\":")
    output.append(jsonString: failure.error.code.rawValue)
    output.append(",\"message\":")
    output.append(jsonString: failure.error.message)
    output.append("}}\n")
  }

  private func appendHead(id: String, record: Int, to output: inout [UInt8]) {
    output.append("{\"schema\":\"")
    output.append(text: Report.schema)
    output.append("\",\"id\":")
    output.append(jsonString: id)
    output.append(",\"record\":")
    output.append(decimal: record)
  }

  private func append(_ families: [FamilyScore], to output: inout [UInt8]) {
    output.append(",\"families\":{")
    for (index, family) in families.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(jsonString: family.family.id)
      output.append(":{\"score\":")
      output.append(score: family.score)
      output.append(family.flagged ? ",\"flagged\":true,\"points\":" : ",\"flagged\":false,\"points\":")
      output.append(thousandths: family.points.thousandths)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func append(_ indicator: IndicatorFinding, to output: inout [UInt8]) {
    output.append("{\"id\":")
    output.append(jsonString: indicator.id)
    output.append(",\"family\":")
    if let family = indicator.family {
      output.append(jsonString: family.id)
    } else {
      output.append("null")
    }
    output.append(",\"strength\":")
    output.append(jsonString: indicator.strength)
    output.append(UInt8(ascii: "}"))
  }

  private func append(
    _ evidence: Evidence, map: inout OffsetMap, words: EvidenceWords, to output: inout [UInt8]
  ) {
    output.append("{\"rule\":")
    output.append(jsonString: evidence.rule)
    output.append(",\"indicator\":")
    output.append(jsonString: evidence.indicator)
    output.append(",\"family\":")
    output.append(jsonString: evidence.family.id)
    append(evidence.range, map: &map, to: &output)
    if let words = words(evidence) {
      output.append(",\"text\":")
      output.append(jsonString: words)
    }
    output.append(",\"weight\":")
    output.append(thousandths: evidence.weight.thousandths)
    output.append(evidence.obfuscated ? ",\"obfuscated\":true}" : ",\"obfuscated\":false}")
  }

  private func append(_ range: Range<Int>, map: inout OffsetMap, to output: inout [UInt8]) {
    output.append(",\"start\":")
    output.append(decimal: map(range.lowerBound))
    output.append(",\"end\":")
    output.append(decimal: map(range.upperBound))
  }

  private func append(_ context: ReportContext, map: inout OffsetMap, to output: inout [UInt8]) {
    output.append(",\"context\":{\"languages\":")
    output.append(jsonArray: context.languages) { $0.append(jsonString: $1) }
    output.append(",\"sectors\":")
    output.append(jsonArray: context.sectors) { $0.append(jsonString: $1) }
    output.append(",\"guards\":")
    output.append(jsonArray: context.guards) { output, finding in
      output.append("{\"id\":")
      output.append(jsonString: finding.id)
      output.append(",\"family\":")
      output.append(jsonString: finding.family.id)
      append(finding.range, map: &map, to: &output)
      output.append(",\"weight\":")
      output.append(thousandths: finding.weight.thousandths)
      output.append(UInt8(ascii: "}"))
    }
    output.append(UInt8(ascii: "}"))
  }

  private func append(_ model: ModelIdentity, to output: inout [UInt8]) {
    output.append(",\"model\":{\"name\":")
    output.append(jsonString: model.name)
    output.append(",\"version\":")
    output.append(jsonString: model.version)
    output.append(",\"digest\":")
    output.append(jsonString: model.digest)
    output.append(UInt8(ascii: "}"))
  }
}
