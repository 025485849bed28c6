/// A test on a typed number that the matcher reads from the text.
package struct FactTest: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A person's age in years (also from a birth year).
    case age
    /// An amount of money, in its own currency.
    case price
    case percent
    /// An amount of time given in hours.
    case hours
    /// An amount of time given in days.
    case days
    /// An amount of time in any unit, compared in hours.
    case duration
    case phone
    /// A phone number written so that machines do not see it.
    case phoneObscured = "phone-obscured"
    /// Any number.
    case number
  }

  package var kind: Kind
  /// The values accepted.
  package var values: ClosedRange<Int>

  package init(kind: Kind, values: ClosedRange<Int> = Int(Int32.min)...Int(Int32.max)) {
    self.kind = kind
    self.values = values
  }
}
