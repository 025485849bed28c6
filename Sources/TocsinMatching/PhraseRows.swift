import CVectors
import TocsinText

/// What the phrases of a text show, as rows of bits that are united.
///
/// Problem: a word such as "for" is a phrase of a dozen concepts, and most tokens are such words. Idea: to unite rows of
/// bits costs less than to look at lists. Each phrase has a row of its concepts in some languages, and behind these of
/// what they are in the ``TriggerTable``, made when a text first shows the phrase; of its words few are not 0, and only
/// these are kept. Cost: a dozen words a phrase of the text. Memory: at most ``rowLimit`` rows, then all are forgotten.
final class PhraseRows {
  /// How many rows are kept.
  private let rowLimit: Int
  /// The leaves that the text shows.
  let leaves: LeafBits
  /// The triggers whose groups these leaves are in, in the order of a row of the ``TriggerTable``; the same memory.
  let groups: UnsafeMutablePointer<SIMD8<UInt64>>
  /// Keeps ``phrases``.
  private let tables: MatchTables
  private let phrases: PhraseView
  private let nodeCount: Int
  private let triggers: TriggerTable
  private let leafWidth: Int
  /// The words of all rows, where each stands in its row, and where the words of each row start.
  private let words = ScratchArray<UInt64>()
  private let places = ScratchArray<UInt16>()
  private let starts = ScratchArray<Int32>()
  /// The number of the row of some leaves, which ascend.
  private var byLeaves: [[Int]: Int32] = [:]
  /// By the languages of a text (a bit mask): the number of the row of each phrase, then of each leaf, or -1.
  private var numbers: [ScratchArray<Int32>?] = Array(repeating: nil, count: 256)
  /// Those in the languages of the text.
  private var own = ScratchArray<Int32>()
  /// The languages of the text, as they stand in outputs.
  private var languages: UInt32 = 0
  /// The rows of the text that are yet to be united.
  private let shown = ScratchArray<Int32>()
  /// The text that showed each row last: most words of a text come again.
  private let stamps: ScratchArray<UInt32>
  private var stamp: UInt32 = 0

  /// Rows for the phrases of a model; as many are kept as the everyday phrases of a few languages need, in about ten
  /// megabytes.
  init(_ tables: MatchTables, rowLimit: Int = 16_384) {
    self.rowLimit = rowLimit
    self.tables = tables
    phrases = tables.model.phrases.view
    nodeCount = tables.model.phrases.nodes.count
    triggers = tables.triggers
    leafWidth = max(1, LeafBits.vectorCount(of: tables.leafCount))
    leaves = LeafBits(count: tables.leafCount, followedBy: tables.triggers.rowWidth)
    groups = leaves.vectors + leafWidth
    starts.append(0)
    stamps = ScratchArray(repeating: 0, count: rowLimit)
  }

  /// Begins a text with its phrases, in some languages (a bit mask).
  func begin(_ found: UnsafeBufferPointer<FoundPhrase>, languages: UInt8) {
    self.languages = UInt32(languages) << 24
    leaves.removeAll()
    triggers.copyAlways(to: groups)
    own = numbers(in: languages)
    let numbers = own
    let leavesFrom = UInt32(truncatingIfNeeded: nodeCount) &- FoundPhrase.builtIn
    beginStamp()
    shown.reserve(found.count)
    for phrase in found {
      // What is built in has its place behind the phrases.
      let slot = phrase.node &+ (phrase.node & FoundPhrase.builtIn == 0 ? 0 : leavesFrom)
      var row = numbers[Int(slot)]
      if row < 0 { row = makeRow(Int(slot), numbers) }
      // What was shown before is written over: no branch, since nobody could foretell it.
      shown.room[0] = row
      shown.advance(by: stamps[Int(row)] == stamp ? 0 : 1)
      stamps[Int(row)] = stamp
    }
    unite()
  }

  /// Begins to note which rows are shown.
  private func beginStamp() {
    stamp &+= 1
    guard stamp == 0 else { return }
    for row in stamps.indices { stamps[row] = 0 }
    stamp = 1
  }

  /// Adds a leaf.
  func insert(_ leaf: Int) {
    let row = own[nodeCount &+ leaf]
    shown.append(row < 0 ? makeRow(nodeCount &+ leaf, own) : row)
    unite()
  }

  /// Unites the rows noted.
  private func unite() {
    cvec_unite_rows(
      words.base, places.base, starts.base, shown.base, shown.count,
      UnsafeMutableRawPointer(leaves.vectors).assumingMemoryBound(to: UInt64.self))
    shown.removeAll()
  }

  private func numbers(in languages: UInt8) -> ScratchArray<Int32> {
    if let numbers = numbers[Int(languages)] { return numbers }
    let made = ScratchArray<Int32>(repeating: -1, count: nodeCount + triggers.leafCount)
    numbers[Int(languages)] = made
    return made
  }

  /// Finds or makes the row of a phrase, or of a leaf behind the phrases.
  @inline(never)
  private func makeRow(_ slot: Int, _ numbers: ScratchArray<Int32>) -> Int32 {
    let spoken = UInt8(truncatingIfNeeded: (outputLanguages(of: slot) & languages) >> 24)
    let shared = self.numbers(in: spoken)
    if shared[slot] < 0 { shared[slot] = makeSharedRow(slot) }
    numbers[slot] = shared[slot]
    return shared[slot]
  }

  /// The languages of all outputs of a phrase together: with others in the text its row is the same.
  private func outputLanguages(of slot: Int) -> UInt32 {
    guard slot < nodeCount else { return 0 }
    return phrases.outputRange(of: UInt32(slot)).reduce(0) { $0 | phrases.outputs[$1] } & 0xFF00_0000
  }

  /// Finds or makes the row of what a phrase shows: the synonyms of a language have one.
  private func makeSharedRow(_ slot: Int) -> Int32 {
    var shownLeaves: [Int] = []
    if slot >= nodeCount {
      shownLeaves = [slot - nodeCount]
    } else {
      for output in phrases.outputRange(of: UInt32(slot)) where phrases.outputs[output] & languages != 0 {
        shownLeaves.append(Int(phrases.outputs[output] & 0xFF_FFFF))
      }
    }
    if let known = byLeaves[shownLeaves] { return known }
    if byLeaves.count == rowLimit { forget() }
    let row = Int32(byLeaves.count)
    byLeaves[shownLeaves] = row
    appendRow(of: shownLeaves)
    return row
  }

  private func appendRow(of shownLeaves: [Int]) {
    var row = Array(repeating: SIMD8<UInt64>(), count: leafWidth + triggers.rowWidth)
    for leaf in shownLeaves {
      row[leaf >> 9][leaf >> 6 & 7] |= 1 << UInt64(leaf & 63)
      for bit in triggers.bits(of: leaf) { row[leafWidth + bit >> 9][bit >> 6 & 7] |= 1 << UInt64(bit & 63) }
    }
    for vector in row.indices {
      for lane in 0..<8 where row[vector][lane] != 0 {
        words.append(row[vector][lane])
        places.append(UInt16(vector << 3 | lane))
      }
    }
    while !words.count.isMultiple(of: Int(CVEC_ROW_STEP)) {
      words.append(0)
      places.append(0)
    }
    starts.append(Int32(words.count))
  }

  /// Forgets all rows, once what they show is noted.
  private func forget() {
    unite()
    beginStamp()
    for numbers in numbers.compactMap(\.self) { for slot in numbers.indices { numbers[slot] = -1 } }
    words.removeAll()
    places.removeAll()
    starts.removeAll()
    starts.append(0)
    byLeaves.removeAll(keepingCapacity: true)
  }
}
