import TocsinModel
import TocsinText

/// Reads typed numbers: ages, prices, durations, percentages, phone numbers.
///
/// A number becomes an age only when its neighbours say so (a unit, a lead such as "she is", a birth year) and
/// none says otherwise ("17 years experience", "17 miles", "18+"). The words are data; see ``NumberRole``.
/// Cost: linear; each number looks at a fixed neighbourhood.
struct FactReader {
  /// Below this, years are rather those of a contract or of experience.
  private static let leastBareAge = 8
  /// So many words may stand between a year and the words that make it one of birth.
  private static let birthLeadDistance = 3

  private let concepts: NumberConcepts
  private let functionWords: [UInt8]
  private let referenceYear: Int
  private var facts: [Fact] = []
  private let roles = ScratchArray<Role>()
  /// The roles that stand near the number at hand.
  private var nearby = 0..<0
  /// Scratch: where the concepts with a role stand.
  private let occurrences = ScratchArray<Occurrence>()
  private let numbers = ScratchArray<NumberPhrase>()
  /// How many digits the text has, words counted as one.
  private var digits = 0

  /// A concept that matters to numbers, where it stands.
  private struct Role: BitwiseCopyable {
    var role: NumberRole
    var start: Int
    var end: Int
    var value: Int
  }

  init(_ tables: MatchTables) {
    concepts = tables.numbers
    functionWords = tables.model.functionWords
    referenceYear = tables.model.referenceYear
  }

  /// Reads the numbers of a text whose concepts are already known; `result` is emptied first.
  mutating func read(_ text: TokenizedText, _ occurrences: OccurrenceTable, into result: inout [Fact]) {
    if !result.isEmpty { result.removeAll(keepingCapacity: true) }
    let isNumeric = occurrences.flags.has(.numeric)
    guard isNumeric || concepts.words.intersects(occurrences.leaves) else { return }
    collectRoles(occurrences)
    collectNumbers(text)
    guard numbers.count > 0 else { return }
    NumberPhrase.join(numbers)
    swap(&facts, &result)
    defer { swap(&facts, &result) }
    nearby = 0..<0
    for number in numbers.elements {
      findRoles(near: number)
      classify(number, text)
    }
    guard digits >= PhoneReader.digits.lowerBound else { return }
    let words = numbers.elements.lazy.filter(\.isWord).map { $0.start..<$0.end }
    PhoneReader.read(text, words: words, into: &facts)
  }

  private mutating func collectRoles(_ table: OccurrenceTable) {
    roles.removeAll()
    occurrences.removeAll()
    table.appendOccurrences(of: concepts.nodes, to: occurrences)
    for occurrence in occurrences.elements where occurrence.languages & table.languages != 0 {
      let role = concepts.roles[Int(occurrence.concept)]
      guard role != .none else { continue }
      roles.append(
        Role(
          role: role, start: Int(occurrence.start), end: Int(occurrence.end),
          value: concepts.values[Int(occurrence.concept)]))
    }
  }

  private mutating func collectNumbers(_ text: TokenizedText) {
    text.tokens.withUnsafeBufferPointer { collectNumbers(UnsafeBufferPointer(rebasing: $0.dropLast())) }
  }

  private mutating func collectNumbers(_ tokens: UnsafeBufferPointer<Token>) {
    numbers.removeAll()
    digits = 0
    // The next number written as a word, and where it starts.
    var role = -1
    var start = -1
    var i = 0
    while i < tokens.count {
      if !tokens[i].flags.has(.numeric), start > i {
        i &+= 1
        continue
      }
      while start < i {
        role += 1
        while role < roles.count, roles[role].role != .numberWord { role += 1 }
        start = role < roles.count ? roles[role].start : .max
      }
      let token = tokens[i]
      if token.flags.has(.numeric) { digits += Int(token.end - token.start) }
      if token.flags.has(.numeric), token.value >= 0 {
        numbers.append(
          NumberPhrase(
            value: Int(token.value), start: i, end: i + 1, isWord: false,
            isDecimal: token.flags.has(.fraction), width: Int(token.end - token.start),
            isAfterSpace: Self.isAfterSpace(token)))
      } else if start == i {
        var best = roles[role]
        var other = role + 1
        while other < roles.count, roles[other].start == i {
          if roles[other].role == .numberWord, roles[other].end > best.end { best = roles[other] }
          other += 1
        }
        numbers.append(
          NumberPhrase(
            value: best.value, start: i, end: best.end, isWord: true, isDecimal: false, width: 0,
            isAfterSpace: Self.isAfterSpace(token)))
        digits += 1
        i = best.end
        continue
      }
      i += 1
    }
  }

  private static func isAfterSpace(_ token: Token) -> Bool {
    token.flags.has(.spaceBefore) && !token.flags.has(.sentenceBreakBefore)
      && !token.flags.has(.clauseBreakBefore) && !token.flags.has(.plusBefore)
  }

  private mutating func classify(_ number: NumberPhrase, _ text: TokenizedText) {
    add(.number, number.value, number)
    if let unit = role(startingAt: number.end, where: { $0.hours != nil }), let hours = unit.role.hours {
      if unit.role == .hour { add(.hours, number.value, number, to: unit.end) }
      if unit.role == .day { add(.days, number.value, number, to: unit.end) }
      add(.duration, min(number.value, 1 << 20) * hours, number, to: unit.end)
    }
    if let unit = role(startingAt: number.end, where: { $0 == .percent }) {
      add(.percent, number.value, number, to: unit.end)
    }
    readPrice(number, text)
    readAge(number, text)
  }

  private mutating func readPrice(_ number: NumberPhrase, _ text: TokenizedText) {
    let isThousands =
      number.end < text.count && text.reads("k", at: number.end)
      && !text.tokens.elements[number.end].flags.has(.spaceBefore)
    let value = isThousands ? min(number.value, 1 << 20) * 1_000 : number.value
    let after = isThousands ? number.end + 1 : number.end
    if let unit = role(startingAt: after, where: { $0 == .currency }) {
      add(.price, value, number, to: unit.end)
    } else if let unit = role(endingAt: number.start, where: { $0 == .currency }) {
      facts.append(Fact(kind: .price, value: value, start: unit.start, end: after))
    }
  }

  private mutating func readAge(_ number: NumberPhrase, _ text: TokenizedText) {
    if (1_900...2_100).contains(number.value), !number.isDecimal,
      follows(number, .birthLead, within: Self.birthLeadDistance)
    {
      let age = referenceYear - number.value
      if (0...110).contains(age) { add(.age, age, number) }
      return
    }
    guard (1...99).contains(number.value), !number.isDecimal, !isFloor(number, text),
      role(startingAt: number.end, where: { $0 == .ageTrapAfter }) == nil,
      role(endingAt: number.start, where: { $0 == .ageTrapBefore }) == nil
    else { return }
    if let unit = role(startingAt: number.end, where: { $0 == .ageUnit }) {
      if isAge(number, unit) { add(.age, number.value, number, to: unit.end) }
    } else if let lead = role(endingAt: number.start, where: { $0 == .ageLead }), number.value >= 6 {
      if endsPhrase(number, text) {
        facts.append(Fact(kind: .age, value: number.value, start: lead.start, end: number.end))
      }
    } else if isApposition(number, text) {
      add(.age, number.value, number)
    } else if let letter = sexLetter(number, text) {
      facts.append(
        Fact(
          kind: .age, value: number.value, start: min(letter, number.start), end: max(letter + 1, number.end))
      )
    }
  }

  /// Whether a number with a unit of ages is one. Where the unit is also a plain year ("3 ans", "5 años"), a small number is
  /// an amount of time unless words before it say whose age it is.
  private func isAge(_ number: NumberPhrase, _ unit: Role) -> Bool {
    guard number.value < Self.leastBareAge,
      role(startingAt: number.end, where: { $0 == .year })?.end == unit.end
    else { return true }
    return role(endingAt: number.start, where: { $0 == .ageLead }) != nil
  }

  /// "18+" and "18 or over" name a floor, not an age.
  private func isFloor(_ number: NumberPhrase, _ text: TokenizedText) -> Bool {
    guard number.end <= text.count else { return false }
    let next = text.tokens.elements[number.end]
    return next.flags.has(.plusBefore)
      || (number.end < text.count && text.reads("+", at: number.end))
  }

  /// A bare number is an age only at the end of its phrase: "she is 15 and", not "she is 15 minutes".
  private func endsPhrase(_ number: NumberPhrase, _ text: TokenizedText) -> Bool {
    guard number.end < text.count else { return true }
    let next = text.tokens.elements[number.end]
    if next.flags.has(.sentenceBreakBefore) || next.flags.has(.clauseBreakBefore) { return true }
    if role(startingAt: number.end, where: { $0 != .numberWord && $0 != .ageLead }) != nil { return false }
    return next.term != 0 && functionWords[Int(next.term)] != 0
  }

  /// "My cousin, 14, is": a number in digits between commas, or in brackets, behind a word and no neighbour of numbers.
  private func isApposition(_ number: NumberPhrase, _ text: TokenizedText) -> Bool {
    guard number.value >= Self.leastBareAge, number.start > 0, number.end < text.count, !number.isWord else {
      return false
    }
    let tokens = text.tokens.elements
    let (before, own, next) = (tokens[number.start - 1], tokens[number.start], tokens[number.end])
    return Self.isAfterComma(own) && Self.isAfterComma(next) && !before.flags.has(.numeric)
      && !next.flags.has(.numeric) && !before.flags.has(.symbol)
  }

  /// Whether a comma, and no end of a sentence or line, stands before a token.
  private static func isAfterComma(_ token: Token) -> Bool {
    token.flags.has(.clauseBreakBefore) && !token.flags.has(.sentenceBreakBefore)
      && !token.flags.has(.lineBreakBefore)
  }

  /// "f17", "17f": the token of the letter, when it is glued to the number.
  private func sexLetter(_ number: NumberPhrase, _ text: TokenizedText) -> Int? {
    guard !number.isWord, (10...60).contains(number.value) else { return nil }
    let before = number.start - 1
    if before >= 0, !text.tokens.elements[number.start].flags.has(.spaceBefore),
      text.reads("f", at: before) || text.reads("m", at: before)
    {
      return before
    }
    if number.end < text.count, !text.tokens.elements[number.end].flags.has(.spaceBefore),
      text.reads("f", at: number.end)
    {
      return number.end
    }
    return nil
  }

  private func follows(_ number: NumberPhrase, _ role: NumberRole, within distance: Int) -> Bool {
    for back in 0...distance where self.role(endingAt: number.start - back, where: { $0 == role }) != nil {
      return true
    }
    return false
  }

  private mutating func add(_ kind: FactTest.Kind, _ value: Int, _ number: NumberPhrase, to end: Int? = nil) {
    facts.append(Fact(kind: kind, value: value, start: number.start, end: end ?? number.end))
  }

  /// Moves on to the roles that any test of a number looks at: the lead of a birth year may end some words before it, a
  /// unit may start behind a `k`.
  private mutating func findRoles(near number: NumberPhrase) {
    var (first, end) = (nearby.lowerBound, nearby.upperBound)
    let start = number.start - Self.birthLeadDistance - PhraseTable.longestPhrase
    while first < roles.count, roles[first].start < start { first += 1 }
    end = max(first, end)
    while end < roles.count, roles[end].start <= number.end + 1 { end += 1 }
    nearby = first..<end
  }

  @inline(__always)
  private func role(startingAt start: Int, where test: (NumberRole) -> Bool) -> Role? {
    for index in nearby where roles[index].start == start && test(roles[index].role) { return roles[index] }
    return nil
  }

  @inline(__always)
  private func role(endingAt end: Int, where test: (NumberRole) -> Bool) -> Role? {
    for index in nearby where roles[index].end == end && test(roles[index].role) { return roles[index] }
    return nil
  }
}

extension TokenizedText {
  /// Whether a token was read as one ASCII character. Only a disguised token is read as what it is not.
  func reads(_ character: Unicode.Scalar, at index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.has(.obfuscated) { return spelled(token) == String(character) }
    return token.end - token.start == 1
      && normalized.stretch(Int(token.start)..<Int(token.end))[0] == UInt8(ascii: character)
  }
}
