/// One word of a name, ready to be compared.
package struct NameToken: Hashable, Sendable {
    /// What a word does in a name; it decides what its absence costs.
    package enum Kind: Hashable, Sendable {
        /// It tells this bearer from others.
        case name
        /// One letter that stands for a name.
        case initial
        /// `bin`, `al`, `van`, `of`, `and`: written or left out as it pleases.
        case particle
        /// `Dr`, `President`, `MV` before a ship: no part of the name.
        case title
        /// `Ltd`, `GmbH`, `S.A. de C.V.`; the number tells families of forms apart.
        case form(Int)
        /// `Group`, `Trading`: thousands of companies have it.
        case generic
        /// Son or daughter of: East Slavic, often left out.
        case patronymic
        case number
    }

    /// Longer words are cut: no name needs more, and one machine word holds a bit for each.
    static let lettersMax = 60

    /// a to z and digits, at most `lettersMax`.
    package let letters: [UInt8]
    package let kind: Kind
    /// The letters by sound; spellings of one name in several languages meet here.
    let sound: [UInt8]
    /// Which letters occur: two words whose sets differ by much are far apart.
    let set: UInt64
    /// Consonants in classes, for scripts that leave vowels out; empty unless `isAbjad`.
    let isAbjad: Bool

    init(_ letters: [UInt8], _ kind: Kind, isAbjad: Bool = false) {
        self.letters = letters
        self.kind = kind
        self.isAbjad = isAbjad
        sound = Sound.of(letters)
        set = letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    package var text: String { String(decoding: letters, as: UTF8.self) }

    /// Whether it tells bearers apart at all.
    var counts: Bool {
        switch kind {
        case .name, .generic, .patronymic, .number: true
        case .initial, .particle, .title, .form: false
        }
    }
}
