import TocsinModel
import TocsinText

/// The compiled model as bytes: one pass in field order, so that reading is little more than copying arrays.
extension CompiledModel {
  /// Changes whenever the layout does.
  private static let magic = "tocsin-model/5"

  /// The model as bytes for embedding; the same model always gives the same bytes.
  package var binary: [UInt8] {
    var writer = BinaryWriter()
    writer.write(Self.magic)
    writer.write(name)
    writer.write(version)
    writer.write(list: languages) { $0.write($1) }
    writer.write(referenceYear)
    write(vocabulary.storage, to: &writer)
    write(phrases, to: &writer)
    writer.write(functionWords)
    writeConcepts(to: &writer)
    writer.write(list: nodes) { $0.write($1) }
    writer.write(list: triggers) { $0.write($1) }
    writer.write(list: indicators) { $0.write($1) }
    writer.write(list: rules) { $0.write($1) }
    writer.write(list: guards) { $0.write($1) }
    writer.write(keywords.points)
    writer.write(list: referrals) {
      $0.write($1.id)
      $0.write(list: $1.signals) { $0.write($1) }
    }
    writer.write(scoring)
    writer.write(Int(bitPattern: UInt(writer.bytes.withUnsafeBytes { Checksum.of($0) })))
    return writer.bytes
  }

  /// Reads what ``binary`` wrote, or nil when the bytes are not a model of this version.
  package init?(binary: UnsafeRawBufferPointer) {
    // Indices are not checked one by one: bytes that are not as they were written are refused as a whole.
    let size = binary.count - MemoryLayout<UInt64>.size
    guard size >= 0 else { return nil }
    let sum = UInt64(littleEndian: binary.loadUnaligned(fromByteOffset: size, as: UInt64.self))
    let content = UnsafeRawBufferPointer(rebasing: binary[..<size])
    guard Checksum.of(content) == sum else { return nil }
    var reader = BinaryReader(content)
    do throws(BinaryReader.Malformed) {
      try self.init(&reader)
    } catch {
      return nil
    }
  }

  private init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    guard try reader.text() == Self.magic else { throw BinaryReader.Malformed() }
    name = try reader.text()
    version = try reader.text()
    languages = try reader.list { reader throws(BinaryReader.Malformed) in try reader.text() }
    referenceYear = try reader.int()
    vocabulary = Vocabulary(storage: try reader.vocabulary())
    phrases = try reader.phrases()
    functionWords = try reader.array(of: UInt8.self)
    terms = TermTable(phrases, functionWords: functionWords)
    conceptIDs = try reader.list { reader throws(BinaryReader.Malformed) in try reader.text() }
    keywordRoles = try reader.array(of: UInt8.self).map { KeywordRole(rawValue: $0) ?? .never }
    numberRoles = try reader.array(of: UInt8.self).map { NumberRole(rawValue: $0) ?? .none }
    numberValues = try reader.ints()
    sectors = try reader.named()
    myths = try reader.list { reader throws(BinaryReader.Malformed) in try reader.myth() }
    builtIns = try reader.builtIns()
    nodes = try reader.list { reader throws(BinaryReader.Malformed) in try reader.node() }
    triggers = try reader.list { reader throws(BinaryReader.Malformed) in try reader.trigger() }
    indicators = try reader.list { reader throws(BinaryReader.Malformed) in try reader.indicator() }
    rules = try reader.list { reader throws(BinaryReader.Malformed) in try reader.rule() }
    guards = try reader.list { reader throws(BinaryReader.Malformed) in try reader.guardEntry() }
    keywords = KeywordTable(points: try reader.ints())
    guard keywords.count == conceptIDs.count + FactClass.allCases.count else {
      throw BinaryReader.Malformed()
    }
    referrals = try reader.list { reader throws(BinaryReader.Malformed) in
      let id = try reader.text()
      return CompiledReferral(
        id: id, signals: try reader.list { reader throws(BinaryReader.Malformed) in try reader.text() })
    }
    scoring = try reader.scoring()
    guard reader.isAtEnd else { throw BinaryReader.Malformed() }
  }

  private func write(_ storage: Vocabulary.Storage, to writer: inout BinaryWriter) {
    writer.write(storage.terms)
    writer.write(storage.offsets)
    writer.write(storage.spellings)
    writer.write(storage.confusables)
    writer.write(storage.slots)
  }

  private func write(_ phrases: PhraseTable, to writer: inout BinaryWriter) {
    writer.write(phrases.roots)
    writer.write(phrases.outputStarts)
    writer.write(phrases.outputs)
    writer.write(PackedEdges.bytes(of: phrases))
  }

  private func writeConcepts(to writer: inout BinaryWriter) {
    writer.write(list: conceptIDs) { $0.write($1) }
    writer.write(keywordRoles.map(\.rawValue))
    writer.write(numberRoles.map(\.rawValue))
    writer.write(numberValues)
    writer.write(list: sectors.sorted { $0.key < $1.key }) {
      $0.write($1.key)
      $0.write($1.value)
    }
    writer.write(list: myths) { $0.write($1) }
    writer.write(builtIns.question)
    writer.write(builtIns.obfuscated)
    writer.write(builtIns.textStart)
    writer.write(builtIns.disclosure ?? -1)
  }
}
