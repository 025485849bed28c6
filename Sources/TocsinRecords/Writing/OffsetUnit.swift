/// What the offsets in a report count.
package enum OffsetUnit: String, Sendable, CaseIterable {
  /// UTF-8 bytes: the unit of the report itself.
  case utf8
  /// UTF-16 code units, as in JavaScript and Java.
  case utf16
  /// Unicode scalar values, as in Python.
  case scalar
}
