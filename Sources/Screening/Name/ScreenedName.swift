/// A name read once, ready to be compared with many.
package struct ScreenedName: Sendable {
    /// More words are no name; the rest is not compared.
    package static let tokensMax = 24

    /// As it was written.
    package let text: String
    package let kind: NameKind
    /// In the order of writing, without forms and titles unless there is nothing else.
    package let tokens: [NameToken]
    /// Legal forms, by family.
    let forms: [Int]
    let titles: Int
    /// All words without blanks, forms too: for `SiemensAG`.
    let joined: [UInt8]
    /// The words that count, without blanks and forms.
    let core: [UInt8]
    /// Every letter as it stands when the whole name is of a script whose signs are syllables or
    /// that is not read; else empty.
    let signs: [UInt32]
    /// Whether at least one sign could not be read in Latin letters.
    let isForeign: Bool

    package init(_ text: String, _ kind: NameKind = .unknown) {
        self.text = text
        self.kind = kind
        var reader = NameReader()
        for scalar in text.unicodeScalars { reader.take(scalar) }
        let words = reader.finish()
        signs = reader.hasOnlySigns ? reader.signs : []
        isForeign = reader.isForeign
        let sorted = Lexicon.standard.sort(words, kind)
        let core = sorted.filter { token in
            switch token.kind {
            case .form, .title: false
            case .name, .initial, .particle, .generic, .patronymic, .number: true
            }
        }
        tokens = Array((core.isEmpty ? sorted : core).prefix(Self.tokensMax))
        forms = sorted.compactMap { if case .form(let family) = $0.kind { family } else { nil } }
        titles = sorted.count { $0.kind == .title }
        joined = Self.joined(sorted.filter { $0.kind != .title })
        self.core = Self.joined(tokens.filter { $0.kind != .particle })
    }

    private static func joined(_ tokens: [NameToken]) -> [UInt8] {
        var letters: [UInt8] = []
        for token in tokens { letters += token.letters }
        return letters.count > NameToken.lettersMax
            ? Array(letters.prefix(NameToken.lettersMax)) : letters
    }

    /// What the name has to be told apart by, in letters.
    var weight: Int { core.count }
}
