/// What a concept means to the reader of typed numbers.
///
/// The words live in the lexicons (`numbers.yaml`); the engine only knows these concept names.
package enum NumberRole: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case none
  case ageUnit, ageLead, ageTrapAfter, ageTrapBefore, birthLead
  case hour, day, week, month, year
  case currency, percent, phoneLead
  case numberWord

  /// The role of a concept by its id.
  package init(concept: String) {
    self =
      switch concept {
      case "age-unit": .ageUnit
      case "age-lead": .ageLead
      case "age-trap-after": .ageTrapAfter
      case "age-trap-before": .ageTrapBefore
      case "birth-lead": .birthLead
      case "time-hour": .hour
      case "time-day": .day
      case "time-week": .week
      case "time-month": .month
      case "time-year": .year
      case "currency": .currency
      case "percent-word": .percent
      case "phone-lead": .phoneLead
      default: concept.hasPrefix("number-word.") ? .numberWord : .none
      }
  }

  /// Hours in one of this unit of time, or nil.
  package var hours: Int? {
    switch self {
    case .hour: 1
    case .day: 24
    case .week: 168
    case .month: 730
    case .year: 8766
    default: nil
    }
  }
}
