/// Chooses the patterns of rules that a text may match: those of whose groups of leaves each has one in the text.
///
/// Cost: the triggers whose rarest group has a leaf in the text, and what each of them needs.
final class RuleWaking {
  let table: TriggerTable
  /// The record in which a trigger was looked at last, by trigger.
  private let stamps: ScratchArray<UInt32>
  private var stamp: UInt32 = 0
  /// The triggers of the text last read, ascending.
  let awake = ScratchArray<Int32>()

  init(_ triggers: [Trigger], leafCount: Int) {
    table = TriggerTable(triggers, leafCount: leafCount)
    stamps = ScratchArray(repeating: 0, count: triggers.count)
  }

  /// Finds the triggers that the leaves of a text set off.
  func wake(by leaves: LeafBits) {
    stamp &+= 1
    if stamp == 0 {
      for trigger in stamps.indices { stamps[trigger] = 0 }
      stamp = 1
    }
    awake.removeAll()
    let (stamp, stamps, table) = (stamp, stamps.base, table)
    leaves.forEachCommon(with: table.keys) { leaf in
      table.forEachTrigger(of: leaf, leaves) { trigger in
        guard stamps[trigger] != stamp else { return }
        stamps[trigger] = stamp
        if table.isMet(trigger, leaves) { awake.append(Int32(truncatingIfNeeded: trigger)) }
      }
    }
    if awake.count > 1 {
      var all = awake.tail(from: 0)
      all.sort()
    }
  }
}
