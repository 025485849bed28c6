/// A coarse kind of typed number, which keywords treat like a word.
package enum FactClass: String, Sendable, CaseIterable {
  case minorAge = "fact.minor-age"
  case adultAge = "fact.adult-age"
  case price = "fact.price"
  case percent = "fact.percent"
  case longDay = "fact.long-day"
  case duration = "fact.duration"
  case phone = "fact.phone"

  /// The class of a typed number, or nil when it says too little.
  package init?(_ kind: FactTest.Kind, _ value: Int) {
    switch kind {
    case .age: self = value < 18 ? .minorAge : .adultAge
    case .price: self = .price
    case .percent: self = .percent
    case .hours where (11...24).contains(value): self = .longDay
    case .duration: self = .duration
    case .phone: self = .phone
    case .hours, .days, .phoneObscured, .number: return nil
    }
  }

  /// The class's place in `allCases`.
  package var index: Int {
    switch self {
    case .minorAge: 0
    case .adultAge: 1
    case .price: 2
    case .percent: 3
    case .longDay: 4
    case .duration: 5
    case .phone: 6
    }
  }
}
