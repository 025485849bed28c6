import TocsinModel
import TocsinText

/// The compiled model as bytes: one pass in field order, so that reading is little more than copying arrays.
extension CompiledModel {
  /// Changes whenever the layout does.
  private static let magic = "tocsin-model/10"

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
    writer.write(terms.entries)
    writeConcepts(to: &writer)
    writer.write(list: nodes) { $0.write($1) }
    writer.write(triggers)
    writer.write(list: indicators) { $0.write($1) }
    writer.write(list: rules) { $0.write($1) }
    writer.write(list: guards) { $0.write($1) }
    writer.write(keywords.points)
    writer.write(keywords.pairs.slots)
    writer.write(keywords.words)
    writer.write(list: referrals) {
      $0.write($1.id)
      $0.write(list: $1.signals) { $0.write($1) }
    }
    writer.write(scoring)
    writer.write(Int(bitPattern: UInt(writer.bytes.withUnsafeBytes { Checksum.of($0) })))
    return writer.bytes
  }

  /// Reads what ``binary`` wrote, or nil when the bytes are not a model of this version. The model keeps them.
  package init?(binary: ModelBytes) {
    // Indices are not checked one by one: bytes that are not as they were written are refused as a whole.
    let size = binary.bytes.count - MemoryLayout<UInt64>.size
    guard size >= 0 else { return nil }
    let sum = UInt64(littleEndian: binary.bytes.loadUnaligned(fromByteOffset: size, as: UInt64.self))
    guard Checksum.of(UnsafeRawBufferPointer(rebasing: binary.bytes[..<size])) == sum else { return nil }
    var reader = BinaryReader(binary, count: size)
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
    terms = TermTable(entries: try reader.table(of: TermTable.Entry.self))
    conceptIDs = try reader.list { reader throws(BinaryReader.Malformed) in try reader.text() }
    numberRoles = try reader.array(of: UInt8.self).map { NumberRole(rawValue: $0) ?? .none }
    phraseLengths = try reader.array(of: UInt8.self)
    guard phraseLengths.count == conceptIDs.count else { throw BinaryReader.Malformed() }
    numberValues = try reader.ints()
    sectors = try reader.named()
    myths = try reader.list { reader throws(BinaryReader.Malformed) in try reader.myth() }
    builtIns = try reader.builtIns()
    nodes = try reader.list { reader throws(BinaryReader.Malformed) in try reader.node() }
    triggers = try TriggerTable(&reader)
    indicators = try reader.list { reader throws(BinaryReader.Malformed) in try reader.indicator() }
    rules = try reader.list { reader throws(BinaryReader.Malformed) in try reader.rule() }
    guards = try reader.list { reader throws(BinaryReader.Malformed) in try reader.guardEntry() }
    let points = try reader.table(of: SIMD4<Int16>.self)
    let pairs = KeywordPairs(slots: try reader.table(of: UInt64.self))
    let words = try reader.table(of: KeywordTable.Word.self)
    guard words.count == terms.entries.count,
      let table = KeywordTable(points: points, pairs: pairs, words: words, conceptCount: conceptIDs.count)
    else { throw BinaryReader.Malformed() }
    keywords = table
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
    writer.write(phrases.nodes)
    writer.write(phrases.outputs)
    writer.write(phrases.edgeKeys)
    writer.write(phrases.targets)
  }

  private func writeConcepts(to writer: inout BinaryWriter) {
    writer.write(list: conceptIDs) { $0.write($1) }
    writer.write(numberRoles.map(\.rawValue))
    writer.write(phraseLengths)
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
