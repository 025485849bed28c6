/// Finds the nodes that may match: those all of whose necessary parts occur somewhere in the text.
///
/// Problem: thousands of nodes a record, of which few may match. Idea: what occurs wakes its watchers
/// (``CompiledModel/watchers``), which come after it, so one pass in ascending order is enough. A sequence or
/// conjunction is watched by its rarer part alone; whether its other part may match is known at once if that comes
/// earlier, else when its own turn comes. Cost: linear in the nodes that may match and their watchers.
struct NodeWaking {
  /// A node that waits for another.
  private struct Watcher {
    var node: Int32
    /// The node that must be possible too, or -1.
    var other: Int32
  }

  /// Where the watchers of a node start, by node; one more at the end.
  private var starts: [Int32] = [0]
  private var watchers: [Watcher] = []
  /// By node: a part that must be possible when its turn comes, or -1.
  private var needed: [Int32]
  /// The nodes that have watchers or a part to wait for; the others need no turn.
  private var visited: NodeSet

  init(_ model: CompiledModel) {
    needed = Array(repeating: -1, count: model.nodes.count)
    visited = NodeSet(nodeCount: model.nodes.count)
    for (index, list) in model.watchers.enumerated() {
      for node in list { add(node, watching: index, in: model.nodes) }
      starts.append(Int32(watchers.count))
      if !list.isEmpty { visited.insert(index) }
    }
    for index in needed.indices where needed[index] >= 0 { visited.insert(index) }
  }

  private mutating func add(_ node: Int, watching index: Int, in nodes: [PatternNode]) {
    var watcher = Watcher(node: Int32(node), other: -1)
    switch nodes[node].operation {
    case .join(let left, let right, _), .together(let left, let right, _):
      let other = left == index ? right : left
      if other < index || nodes[other].isLeaf {
        watcher.other = Int32(other)
      } else {
        needed[node] = Int32(other)
      }
    case .concept, .fact, .any: break
    }
    watchers.append(watcher)
  }

  /// Adds to a set that holds what occurs all nodes that may match.
  ///
  /// Bounds: `starts` has an entry more than there are nodes, and bits exist for every node that is named.
  func spread(in set: inout NodeSet) {
    starts.withUnsafeBufferPointer { starts in
      watchers.withUnsafeBufferPointer { watchers in
        needed.withUnsafeBufferPointer { needed in
          set.filterGrowing(visited) { node, bits in
            let other = Int(needed[node])
            if other >= 0, bits[other >> 6] &>> UInt64(other & 63) & 1 == 0 { return false }
            for place in Int(starts[node])..<Int(starts[node &+ 1]) {
              let (watcher, other) = (Int(watchers[place].node), Int(watchers[place].other))
              let isReady = other < 0 ? 1 : bits[other >> 6] &>> UInt64(other & 63) & 1
              bits[watcher >> 6] |= isReady &<< UInt64(watcher & 63)
            }
            return true
          }
        }
      }
    }
  }
}

extension PatternNode {
  /// Whether the node stands for what occurs in the text, not for other nodes.
  fileprivate var isLeaf: Bool {
    switch operation {
    case .concept, .fact: true
    case .join, .together, .any: false
    }
  }
}
