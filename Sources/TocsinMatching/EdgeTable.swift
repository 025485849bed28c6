/// The edges of a ``PhraseTable`` as an open-addressing hash table over flat memory: one look instead of a search by halving.
///
/// Bounds: the number of slots is a power of two and the index is masked; at most half of the slots are taken, so a search
/// ends.
struct EdgeTable: Sendable {
  /// An edge; `term` is 0 in an empty slot.
  struct Slot: BitwiseCopyable {
    var node: UInt32 = 0
    var term: UInt32 = 0
    /// The node it leads to, with ``EdgeTable/hasOutputs`` and ``EdgeTable/hasEdges``.
    var target: UInt32 = 0
  }

  /// Set in a target where a phrase ends.
  static let hasOutputs: UInt32 = 1 << 31
  /// Set in a target from which a phrase may go on.
  static let hasEdges: UInt32 = 1 << 30
  /// The bits of a target that are the node.
  static let nodeMask: UInt32 = 1 << 30 - 1

  private let slots: [Slot]

  init(_ phrases: PhraseTable) {
    var size = 16
    while size < phrases.edges.count * 2 { size *= 2 }
    var slots = Array(repeating: Slot(), count: size)
    let nodes = max(0, phrases.edgeStarts.count - 1)
    slots.withUnsafeMutableBufferPointer { slots in
      phrases.withView { view in
        for node in 0..<nodes {
          for place in Int(view.edgeStarts[node])..<Int(view.edgeStarts[node + 1]) {
            let edge = view.edges[place]
            let term = UInt32(truncatingIfNeeded: edge >> 32)
            let next = UInt32(truncatingIfNeeded: edge)
            var target = next
            if !view.outputRange(of: next).isEmpty { target |= Self.hasOutputs }
            if view.hasEdges(next) { target |= Self.hasEdges }
            let number = UInt32(truncatingIfNeeded: node)
            var slot = Self.hash(number, term) & (size - 1)
            while slots[slot].term != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(node: number, term: term, target: target)
          }
        }
      }
    }
    self.slots = slots
  }

  @inline(__always)
  private static func hash(_ node: UInt32, _ term: UInt32) -> Int {
    let product = (UInt64(node) << 32 | UInt64(term)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }

  /// The table as flat memory.
  struct View {
    fileprivate let slots: UnsafePointer<Slot>
    fileprivate let mask: Int

    /// Where an edge leads, with the bits that say what is there; 0 when there is none. The term is not 0.
    @inline(__always)
    func target(_ node: UInt32, _ term: UInt32) -> UInt32 {
      var slot = EdgeTable.hash(node, term) & mask
      while true {
        let content = slots[slot]
        if content.term == term, content.node == node { return content.target }
        if content.term == 0 { return 0 }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Calls `body` with the table as flat memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { preconditionFailure("there are sixteen slots at least") }
      return body(View(slots: first, mask: slots.count - 1))
    }
  }
}
