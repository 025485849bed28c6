import Foundation

/// Where the shipped data lies.
public enum Repository {
  /// The root of the repository.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  /// The folder of the default model.
  public static let models = root + "/Models"
  /// The folder of the labelled texts.
  public static let corpus = root + "/Corpus"
}
