extension FactTest.Kind {
  /// The kind's place in `allCases`, for tables by kind.
  package var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
