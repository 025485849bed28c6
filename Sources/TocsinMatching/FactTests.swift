import TocsinModel
import TocsinText

/// The tests on typed numbers that the patterns of a model make.
///
/// Problem: a text may have a hundred numbers, and there are dozens of tests. Idea: the bounds of all tests of a kind cut its
/// values into a few stretches, within each of which all numbers pass the same tests.
struct FactTests: Sendable {
  private let tests: [FactTest]
  /// By kind: where its first stretch stands, and where those of the next kind start.
  private let starts: FixedArray<Int>
  /// The least value of each stretch, ascending within a kind.
  private let least: FixedArray<Int>
  /// The tests that the numbers of each stretch pass.
  private let passed: GroupedList

  init(_ tests: [FactTest]) {
    self.tests = tests
    var starts: [Int] = [0]
    var least: [Int] = []
    var passed: [[Int]] = []
    for kind in FactTest.Kind.allCases {
      let own = tests.indices.filter { tests[$0].kind == kind }
      let bounds = own.flatMap { [tests[$0].values.lowerBound, tests[$0].values.upperBound + 1] }
      for bound in Set(bounds + [.min]).sorted() {
        least.append(bound)
        passed.append(own.filter { tests[$0].values.contains(bound) })
      }
      starts.append(least.count)
    }
    self.starts = FixedArray(starts)
    self.least = FixedArray(least)
    self.passed = GroupedList(passed)
  }

  var count: Int { tests.count }

  subscript(test: Int) -> FactTest { tests[test] }

  /// Calls `body` with each test that a number passes, for each number.
  @inline(__always)
  func forEachTest(passedBy facts: [Fact], _ body: (Int, Fact) -> Void) {
    let (starts, least, passed) = (starts.base, least.base, passed.values.base)
    for fact in facts {
      var stretch = starts[fact.kind.index &+ 1] &- 1
      while least[stretch] > fact.value { stretch &-= 1 }
      for place in self.passed.range(of: stretch) { body(Int(passed[place]), fact) }
    }
  }
}
