/// A value in a line of a corpus: the few shapes that its keys can have, and everything else.
enum ExampleField: Decodable, Equatable {
  case null
  case string(String)
  case strings([String])
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let strings = try? container.decode([String].self) {
      self = .strings(strings)
    } else {
      self = .other
    }
  }
}
