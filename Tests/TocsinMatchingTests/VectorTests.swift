import CVectors
import Testing

@Suite("Vector functions") struct VectorTests {
  @Test("rows are united as one would by hand", arguments: [1, 9, 64, 300])
  func unite(width: Int) {
    var random = SystemRandomNumberGenerator()
    let rows = (0..<20).map { _ in
      (0..<width).map { _ in Bool.random(using: &random) ? UInt64.random(in: 0 ... .max, using: &random) : 0 }
    }
    var (words, places, starts): ([UInt64], [UInt16], [Int32]) = ([], [], [0])
    for row in rows {
      for place in row.indices where row[place] != 0 {
        words.append(row[place])
        places.append(UInt16(place))
      }
      while words.count % Int(CVEC_ROW_STEP) != 0 {
        words.append(0)
        places.append(0)
      }
      starts.append(Int32(words.count))
    }
    let numbers = (0..<9).map { _ in Int32.random(in: 0..<20, using: &random) }
    var united = (0..<width).map { _ in UInt64.random(in: 0...255, using: &random) }
    let expected = united.indices.map { word in
      numbers.reduce(united[word]) { $0 | rows[Int($1)][word] }
    }
    cvec_unite_rows(words, places, starts, numbers, numbers.count, &united)
    #expect(united == expected)
    cvec_unite_rows(words, places, starts, numbers, 0, &united)
    #expect(united == expected)
  }

  @Test("the members that two sets share are listed once each, ascending")
  func shared() {
    let first: [UInt64] = [0, .max, 1 << 63 | 1, 0b1011, 0]
    let second: [UInt64] = [.max, 0xFFFF, 1 << 63 | 1, 0b1110, .max]
    var members = Array(repeating: Int32(-1), count: 5 * 64 + 8)
    let count = cvec_list_shared(first, second, 5, &members)
    #expect(Array(members[..<count]) == Array(64..<80) + [128, 191, 193, 195])
  }

  @Test("a key is found whatever stands around it", arguments: 0..<60)
  func find(seed: Int) {
    let count = [0, 1, 2, 7, 8, 15, 16, 17, 31, 33, 64, 100, 300][seed % 13]
    // From 2^16 terms on, several have the same key.
    let terms = Set((0..<count).map { _ in UInt32.random(in: 1..<(seed.isMultiple(of: 2) ? 500 : 1 << 18)) })
    let numbers = terms.map { UInt64($0) << 32 | UInt64($0 &* 7 | 1) & 0xFFFF_FFFF }
      .sorted { (UInt16(truncatingIfNeeded: $0 >> 32), $0) < (UInt16(truncatingIfNeeded: $1 >> 32), $1) }
    let padding = (0..<Int(CVEC_FIND_PADDING)).map { _ in UInt16.random(in: 0 ... .max) }
    let keys = numbers.map { UInt16(truncatingIfNeeded: $0 >> 32) } + padding
    let targets = numbers.map {
      UInt32($0 >> 48) << UInt32(CVEC_TARGET_BITS) | UInt32(truncatingIfNeeded: $0)
    }
    for term in Array(terms) + (0..<200).map({ _ in UInt32.random(in: 1..<1 << 18) }) {
      #expect(cvec_find(keys, targets, targets.count, term) == (terms.contains(term) ? term &* 7 | 1 : 0))
    }
  }
}
