import CICU
import CVectors

/// Brings records into one normalization form and notes what was replaced.
///
/// ASCII is copied (and lower-cased for `.nfkcCasefold`) without ICU. A stretch for ICU starts at the last ASCII
/// character before other characters, since a combining mark composes with it, and ends before the next ASCII
/// character. Long stretches are cut at a place where normalization forms may be cut; where there is none, that is
/// inside more than a hundred combining marks in a row, the cut is made anyway, so that work and memory stay
/// proportional to the text. One normalizer belongs to one worker.
package final class Normalizer {
  /// A stretch is cut at the first good place after this many bytes.
  private static let wantedStretch = 384
  /// A stretch is cut here at the latest.
  private static let longestStretch = 640

  private let handle: OpaquePointer
  private let foldsCase: Bool
  private let simple: SimpleFolding?

  /// Opens ICU's data for a form.
  package init(form: NormalizationForm) {
    guard let handle = cicu_normalizer_open(form.code) else {
      preconditionFailure("ICU is there but its normalization data is not")
    }
    self.handle = handle
    foldsCase = form == .nfkcCasefold
    simple = foldsCase ? SimpleFolding(handle) : nil
  }

  deinit { cicu_normalizer_close(handle) }

  /// Normalizes valid UTF-8 into `text`, whose former contents are dropped.
  package func normalize(_ utf8: UnsafeRawBufferPointer, into text: NormalizedText) {
    text.reset(capacity: utf8.count)
    guard let source = utf8.assumingMemoryBound(to: UInt8.self).baseAddress, !utf8.isEmpty else {
      return text.finish(count: 0)
    }
    text.finish(count: normalize(source, count: utf8.count, into: text))
  }

  /// Normalizes text of a byte or more; returns the length of the result.
  private func normalize(_ source: UnsafePointer<UInt8>, count: Int, into text: NormalizedText) -> Int {
    var written = 0
    var index = 0
    while true {
      let start = index
      index += appendASCII(source + index, count: count - index, at: written, into: text)
      written += index - start
      guard index < count else { return written }
      if let simple, let next = simple.copy(source, from: index, count: count, at: &written, into: text) {
        index = next
        continue
      }
      let stretchStart = index > start ? index - 1 : index
      written -= index - stretchStart
      index = stretchEnd(source, from: index, count: count)
      written = appendStretch(source, stretchStart..<index, at: written, into: text)
    }
  }

  /// Copies the ASCII that a text starts with; returns how much there is.
  private func appendASCII(
    _ source: UnsafePointer<UInt8>, count: Int, at place: Int, into text: NormalizedText
  ) -> Int {
    text.grow(toHold: place + count)
    return cvec_copy_ascii(source, count, text.base + place, foldsCase ? 0x20 : 0)
  }

  /// Where the stretch whose first non-ASCII byte is at `start` ends.
  private func stretchEnd(_ source: UnsafePointer<UInt8>, from start: Int, count: Int) -> Int {
    var index = start
    while index < count, source[index] >= 0x80 {
      let scalar = UTF8Decoding.scalar(at: source + index)
      if index - start >= Self.longestStretch { break }
      if index - start >= Self.wantedStretch, cicu_has_boundary_before(handle, scalar.value) { break }
      index += scalar.length
    }
    return index
  }

  private func appendStretch(
    _ source: UnsafePointer<UInt8>, _ range: Range<Int>, at place: Int, into text: NormalizedText
  ) -> Int {
    // U+FDFA, three bytes, becomes thirty-three: no code point grows more.
    text.grow(toHold: place + range.count * 12)
    let length = cicu_normalize(
      handle, source + range.lowerBound, Int32(range.count), text.base + place, Int32(range.count * 12))
    precondition(length >= 0 && Int(length) <= range.count * 12, "ICU could not normalize valid UTF-8")
    appendChanges(sourceStart: range.lowerBound, start: place, into: text)
    return place + Int(length)
  }

  private func appendChanges(sourceStart: Int, start: Int, into text: NormalizedText) {
    var edit = CICUEdit()
    while cicu_next_edit(handle, &edit) {
      let newStart = UInt32(start) + UInt32(edit.new_start)
      let oldStart = UInt32(sourceStart) + UInt32(edit.old_start)
      text.changes.append(
        NormalizedText.Change(
          start: newStart, end: newStart + UInt32(edit.new_length),
          sourceStart: oldStart, sourceEnd: oldStart + UInt32(edit.old_length)))
    }
  }
}
