/// Why one record cannot be judged; the stream goes on.
package struct RecordError: Error, Sendable, Equatable {
  /// The permanent names of what can be wrong with a record.
  package enum Code: String, Sendable, CaseIterable {
    case tooLong = "record-too-long"
    case invalidUTF8 = "invalid-utf8"
    case invalidJSON = "invalid-json"
    case missingText = "missing-text"
    case textNotString = "text-not-string"
    case tableQuote = "table-quote"
    case tableColumns = "table-columns"
  }

  /// The kind of error.
  package var code: Code
  /// What is wrong, for people.
  package var message: String

  /// Makes an error.
  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension RecordError {
  /// The error for a record whose frame is already defective.
  package init(_ defect: Frame.Defect) {
    switch defect {
    case .tooLong:
      self.init(.tooLong, "the record is longer than --max-record-bytes")
    case .unterminatedQuote:
      self.init(.tableQuote, "a quoted field does not end; reading goes on at the next line")
    case .textAfterQuote:
      self.init(.tableQuote, "text follows a closing quote; reading goes on at the next line")
    }
  }
}
