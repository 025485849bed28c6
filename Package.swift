// swift-tools-version: 6.2
import PackageDescription

/// Settings shared by every Swift target: language mode 6, warnings are errors, imports are private by default.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "tocsin",
  products: [
    .library(name: "Tocsin", targets: ["Tocsin"]),
    .executable(name: "tocsin", targets: ["tocsin"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries behind plain C headers.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    // Instructions that Swift has no words for.
    .target(name: "CVectors"),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),

    // The stages: read → normalize → match → score → report.
    .target(name: "TocsinText", dependencies: ["CICU", "CVectors"], swiftSettings: strict),
    .target(
      name: "TocsinModel",
      dependencies: ["Yams"],
      swiftSettings: strict),
    .target(
      name: "TocsinMatching", dependencies: ["CVectors", "TocsinText", "TocsinModel"], swiftSettings: strict),
    .target(name: "TocsinScoring", swiftSettings: strict),
    .target(
      name: "Tocsin",
      dependencies: ["TocsinText", "TocsinModel", "TocsinMatching", "TocsinScoring"],
      swiftSettings: strict,
      plugins: ["EmbedModel"]),
    .target(
      name: "TocsinRecords", dependencies: ["Tocsin", "CSimdJSON", "CCSV"], swiftSettings: strict),
    .target(
      name: "TocsinEvaluation",
      dependencies: ["Tocsin", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),
    .executableTarget(
      name: "tocsin",
      dependencies: [
        "Tocsin", "TocsinRecords", "TocsinEvaluation", "TocsinModel", "TocsinMatching",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The default model: compiled from Models/ during the build and embedded, so it can never be stale.
    .executableTarget(
      name: "tocsin-model-compiler",
      dependencies: ["TocsinModel", "TocsinMatching"],
      swiftSettings: strict),
    .plugin(
      name: "EmbedModel", capability: .buildTool(), dependencies: ["tocsin-model-compiler"]),

    .target(name: "TocsinTestSupport", path: "Tests/TocsinTestSupport"),
    .testTarget(
      name: "TocsinTextTests", dependencies: ["TocsinText", "CICU", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TocsinModelTests", dependencies: ["TocsinModel", "TocsinTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TocsinMatchingTests",
      dependencies: ["CVectors", "TocsinMatching", "TocsinText", "TocsinModel", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TocsinScoringTests", dependencies: ["TocsinScoring", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TocsinTests", dependencies: ["Tocsin", "TocsinEvaluation", "TocsinModel", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TocsinRecordsTests", dependencies: ["TocsinRecords", "Tocsin", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TocsinEvaluationTests", dependencies: ["TocsinEvaluation", "Tocsin", "TocsinTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests",
      dependencies: [
        "Tocsin", "TocsinModel", "TocsinMatching", "TocsinText", "TocsinEvaluation", "TocsinTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["tocsin", "TocsinTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
