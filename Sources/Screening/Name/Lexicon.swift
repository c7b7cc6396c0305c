/// What common words do in a name: legal forms, titles, particles, numbers in words.
///
/// Words, not names: whose name it is never decides a comparison.
struct Lexicon: Sendable {
    struct Form: Sendable {
        let rest: [[UInt8]]
        let family: Int
    }

    static let standard = Lexicon()

    /// By first word; longer forms stand first.
    private let forms: [[UInt8]: [Form]]
    private let plain: [[UInt8]: NameToken.Kind]
    private let numbers: [[UInt8]: [UInt8]]

    private init() {
        var forms: [[UInt8]: [Form]] = [:]
        for (family, row) in LegalForms.rows.enumerated() {
            for spelling in row.split(separator: ",") {
                let words = spelling.split(separator: " ").map { Array($0.utf8) }
                forms[words[0], default: []].append(
                    Form(rest: Array(words.dropFirst()), family: family))
            }
        }
        self.forms = forms.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
        var plain: [[UInt8]: NameToken.Kind] = [:]
        for (kind, words) in CommonWords.rows {
            for word in words.split(separator: " ") { plain[Array(word.utf8)] = kind }
        }
        self.plain = plain
        var numbers: [[UInt8]: [UInt8]] = [:]
        for (value, words) in CommonWords.numbers.enumerated() {
            for word in words.split(separator: " ") {
                numbers[Array(word.utf8)] = Array(String(value).utf8)
            }
        }
        self.numbers = numbers
    }

    /// Gives every word its part in the name.
    func sort(_ words: [NameReader.Word], _ kind: NameKind) -> [NameToken] {
        var tokens: [NameToken] = []
        tokens.reserveCapacity(words.count + 1)
        var at = 0
        while at < words.count {
            if let form = form(words, at, kind) {
                let letters = words[at...(at + form.rest.count)].flatMap(\.letters)
                tokens.append(
                    NameToken(Array(letters.prefix(NameToken.lettersMax)), .form(form.family)))
                at += form.rest.count + 1
            } else {
                let isEnd = at == 0 || at == words.count - 1
                add(words[at], isEnd: isEnd, kind, to: &tokens)
                at += 1
            }
        }
        return tokens
    }

    /// A person has no legal form; one behind a name was put there by somebody else.
    private func form(_ words: [NameReader.Word], _ at: Int, _ kind: NameKind) -> Form? {
        guard let candidates = forms[words[at].letters] else { return nil }
        return candidates.first { form in
            let end = at + form.rest.count
            guard end < words.count else { return false }
            if kind == .person, at < 2 || end != words.count - 1 { return false }
            return form.rest.indices.allSatisfy { form.rest[$0] == words[at + 1 + $0].letters }
        }
    }

    private func add(
        _ word: NameReader.Word, isEnd: Bool, _ kind: NameKind, to tokens: inout [NameToken]
    ) {
        var letters = word.letters
        if kind != .organization { letters = Self.withoutDigits(letters) }
        if let number = numbers[letters], kind != .person { letters = number }
        if kind != .organization, let rest = Self.behindServant(letters) {
            tokens.append(NameToken(Array("abd".utf8), .particle))
            letters = rest
        }
        tokens.append(
            NameToken(
                letters, role(letters, isEnd: isEnd, isFirst: tokens.isEmpty, kind),
                isAbjad: word.isAbjad))
    }

    private func role(
        _ letters: [UInt8], isEnd: Bool, isFirst: Bool, _ kind: NameKind
    ) -> NameToken.Kind {
        // `y` joins two names of a person, and begins or ends none.
        if letters.count == 1, isEnd, !Self.isDigit(letters[0]) { return .initial }
        if let known = plain[letters] {
            switch known {
            case .title:
                let isShips = isFirst && Self.shipPrefixes.contains(letters)
                return kind == .vessel && !isShips ? .name : .title
            case .generic: return kind == .person ? .name : .generic
            case .number: return isFirst || kind == .person ? .name : .number
            case .particle, .name, .initial, .form, .patronymic: return known
            }
        }
        if letters.count == 1 { return Self.isDigit(letters[0]) ? .number : .initial }
        if letters.allSatisfy(Self.isDigit) { return .number }
        if kind != .organization, Self.isPatronymic(letters) { return .patronymic }
        return .name
    }

    /// Motor vessel, motor tanker, steamship: no part of a ship's name.
    private static let shipPrefixes = ["mv", "mt", "ss"].map { Array($0.utf8) }

    private static func isDigit(_ letter: UInt8) -> Bool { letter < UInt8(ascii: "a") }

    private static let patronymicEnds = [
        "ovich", "evich", "ovych", "yevich", "ovna", "evna", "ivna", "ovitch", "evitch", "ogly",
        "oglu", "kyzy",
    ].map { Array($0.utf8) }

    private static func isPatronymic(_ letters: [UInt8]) -> Bool {
        letters.count > 6 && patronymicEnds.contains { letters.suffix($0.count) == $0[...] }
    }

    /// Servant of: written as one word with the name of God that follows, or apart from it.
    private static let servants = ["abdul", "abdel", "abdal", "abdur", "abdoul"].map {
        Array($0.utf8)
    }
    /// Abdullah is one name.
    private static let whole = ["lah", "la", "lahi"].map { Array($0.utf8) }

    private static func behindServant(_ letters: [UInt8]) -> [UInt8]? {
        guard let servant = servants.first(where: { letters.starts(with: $0) }) else { return nil }
        let rest = Array(letters[servant.count...])
        return rest.count >= 3 && !whole.contains(rest) ? rest : nil
    }

    /// Digits that stand for the letters they look like: o i e a s g t.
    private static let lookalikes: [UInt8: UInt8] = [
        UInt8(ascii: "0"): UInt8(ascii: "o"), UInt8(ascii: "1"): UInt8(ascii: "i"),
        UInt8(ascii: "3"): UInt8(ascii: "e"), UInt8(ascii: "4"): UInt8(ascii: "a"),
        UInt8(ascii: "5"): UInt8(ascii: "s"), UInt8(ascii: "7"): UInt8(ascii: "t"),
        UInt8(ascii: "9"): UInt8(ascii: "g"),
    ]

    private static func withoutDigits(_ letters: [UInt8]) -> [UInt8] {
        let digits = letters.count(where: isDigit)
        guard digits > 0, digits * 2 <= letters.count else { return letters }
        return letters.map { lookalikes[$0] ?? $0 }
    }
}
