/// The ILO/EC Delphi grade of an indicator, and so of the rules that support it.
package enum Strength: String, Sendable, CaseIterable {
  case strong, medium, weak
}
