extension FactTest.Kind {
  /// The kind's place in `allCases`, for tables by kind.
  package var index: Int {
    switch self {
    case .age: 0
    case .price: 1
    case .percent: 2
    case .hours: 3
    case .days: 4
    case .duration: 5
    case .phone: 6
    case .phoneObscured: 7
    case .number: 8
    }
  }
}
