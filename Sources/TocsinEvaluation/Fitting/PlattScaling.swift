import Glibc
import Tocsin

/// How points become scores that mean what they say.
///
/// A fit that is pulled towards zero, and in which negatives count more, gives points that are too large or too small for
/// their texts. Platt's method (1999, "Probabilistic outputs for support vector machines") puts a line through them: one
/// slope for all families, since guards and corroboration speak for several, and an intercept for each. It is found on texts
/// that the fit had not seen, by Newton steps along one coordinate after the other.
package struct PlattScaling: Sendable, Equatable {
  private static let rounds = 200
  private static let tolerance = 1e-6

  package var slope: Double
  /// By family, in points.
  package var intercepts: [Double]

  /// The line for points (thousandths) by example and family.
  package init(_ points: [[Int]], of examples: [LabeledExample]) {
    slope = 1
    intercepts = Family.allCases.map { _ in 0 }
    let samples = zip(points, examples).flatMap { points, example in
      Family.allCases.filter { !example.optional.contains($0) }.map { family in
        Sample(
          family: family.rawValue, points: Double(points[family.rawValue]) / 1_000,
          label: example.labels.contains(family) ? 1 : 0)
      }
    }
    let byFamily = Family.allCases.map { family in samples.filter { $0.family == family.rawValue } }
    for _ in 0..<Self.rounds {
      var change = 0.0
      for family in intercepts.indices {
        let step = step(byFamily[family]) { _ in 1 }
        intercepts[family] += step
        change = max(change, abs(step))
      }
      let step = step(samples) { $0.points }
      slope += step
      if max(change, abs(step)) < Self.tolerance { break }
    }
  }

  /// Points (thousandths) by family on the line.
  package func applied(to points: [Int]) -> [Int] {
    zip(points, intercepts).map { Int((Double($0) * slope + $1 * 1_000).rounded()) }
  }

  private struct Sample {
    var family: Int
    var points: Double
    var label: Double
  }

  /// One Newton step along what `value` says of a sample.
  private func step(_ samples: [Sample], _ value: (Sample) -> Double) -> Double {
    var gradient = 0.0
    var curvature = 1e-9
    for sample in samples {
      let probability = 1 / (1 + exp(-(slope * sample.points + intercepts[sample.family])))
      let x = value(sample)
      gradient += x * (probability - sample.label)
      curvature += x * x * probability * (1 - probability)
    }
    return -gradient / curvature
  }
}
