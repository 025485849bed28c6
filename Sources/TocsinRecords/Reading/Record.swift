/// One record, decoded: a view that is valid until the decoder's next record.
package struct Record {
  /// The text to judge: valid UTF-8.
  package var text: UnsafeRawBufferPointer
  /// The record's own id, valid UTF-8, or nil when it goes by its number.
  package var id: UnsafeRawBufferPointer?
}
