/// Some whole records of one input, in order: the unit of work that travels through the pipeline.
package struct Block: Sendable {
  /// The most records in one block, so that what is written about a block stays bounded too.
  package static let frameLimit = 4096

  /// The bytes that the frames point into, followed by at least ``padding`` readable ones.
  package var bytes: [UInt8] = []
  /// The records, in order.
  package var frames: [Frame] = []
  /// The number of the first record within the whole run, from 1.
  package var firstRecord = 1
  /// How many bytes of input this block accounts for.
  package var inputBytes = 0
  /// How to decode the records.
  package var layout = Layout(source: "", format: .lines, fields: FieldSelection(), columns: nil)

  /// How many readable bytes follow the last record: what the JSON parser may touch.
  package static let padding = 64

  /// Where the last record ends in ``bytes``.
  package var end: Int { frames.last { $0.defect == nil }?.range.upperBound ?? 0 }

  /// Makes an empty block, to be filled by a ``BlockReader``.
  package init() {}
}
