/// Which model made a report.
public struct ModelIdentity: Sendable, Equatable {
  /// The model's name, for instance `tocsin-default`.
  public var name: String
  /// The model's version.
  public var version: String
  /// `sha256:` and 64 hexadecimal digits over the compiled model.
  public var digest: String

  /// Makes an identity from its parts.
  public init(name: String, version: String, digest: String) {
    self.name = name
    self.version = version
    self.digest = digest
  }
}
