internal import ArgumentParser

/// The forms in which `tocsin evaluate` prints its result.
enum EvaluationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}
