/// A list in memory, ready to be asked for names.
///
/// Words of a query are looked up with up to two letters wrong, by sound, by consonants and
/// joined with their neighbours; the names that share the rarest words are then compared in full.
package struct WatchIndex: Sendable {
    /// Scores from here on are worth a person's time: on invented lists three names in a
    /// thousand that are not listed reach it (`garita screen bench`).
    package static let alertThreshold = 0.85
    /// Names compared in full per query: more cost time and find nothing more.
    static let candidatesMax = 12

    package let entities: [WatchEntity]
    let names: [ScreenedName]
    let owners: [Int32]
    let vocabulary: Vocabulary
    /// By word: where in `places` the names that have it begin.
    let starts: [Int32]
    let places: [Int32]
    /// By name: what its length takes from its rank. Of two that share as much with a query, the
    /// shorter one is closer.
    let lengths: [Float]
    /// By word: how much it tells, from 0 for a word in every name.
    let rarity: [Float]
    /// By script: names that are read sign by sign or not at all, found by their signs.
    let signPostings: [UInt32: [Int32]]
    let scorer = NameScorer()

    package init(_ list: WatchList) {
        entities = list.entities
        var names: [ScreenedName] = [], owners: [Int32] = []
        for (place, entity) in list.entities.enumerated() {
            for name in entity.names {
                names.append(ScreenedName(name, entity.kind))
                owners.append(Int32(place))
            }
        }
        self.names = names
        self.owners = owners
        var vocabulary = Vocabulary(), postings: [[Int32]] = []
        var signPostings: [UInt32: [Int32]] = [:]
        for (place, name) in names.enumerated() {
            for (word, isJoined) in Self.words(of: name) {
                let id = vocabulary.enter(word, isJoined: isJoined)
                if id == postings.count { postings.append([]) }
                if postings[id].last != Int32(place) { postings[id].append(Int32(place)) }
            }
            for sign in name.signs where signPostings[sign]?.last != Int32(place) {
                signPostings[sign, default: []].append(Int32(place))
            }
        }
        vocabulary.close()
        self.vocabulary = vocabulary
        starts = postings.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
        places = postings.flatMap { $0 }
        lengths = names.map { 0.25 * Float($0.tokens.count) }
        self.signPostings = signPostings
        let count = Double(max(1, names.count))
        rarity = postings.map { Float(Self.logarithm(count / Double($0.count)) + 0.1) }
    }

    /// Base two, by the bits: no mathematics library is needed to rank.
    static func logarithm(_ value: Double) -> Double {
        Double(value.exponent) + value.significand - 1
    }

    package var namesCount: Int { names.count }

    /// The words a name is found by, each neighbouring pair as one word, and all as one.
    static func words(of name: ScreenedName) -> [(word: NameToken, isJoined: Bool)] {
        let plain = name.tokens.filter { $0.kind != .initial }
        var words = plain.map { (word: $0, isJoined: false) }
        func join(_ parts: ArraySlice<NameToken>) {
            let letters = parts.flatMap(\.letters)
            guard letters.count <= NameToken.lettersMax else { return }
            words.append((NameToken(letters, .name), true))
        }
        for start in plain.indices.dropLast() { join(plain[start...start + 1]) }
        if plain.count > 2 { join(plain[...]) }
        return words
    }
}
