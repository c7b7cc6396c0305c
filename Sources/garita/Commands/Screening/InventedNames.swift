import Screening
import Simulation

/// People and companies that nobody is, by chance that can be quoted: syllables put together.
struct InventedNames {
    private static let onsets = """
        b br ch d dr f g gr h j k kh kr l m mar n p pr r s sh st t tr v w y z zh
        """.split(separator: " ").map(String.init)
    private static let vowels = ["a", "e", "i", "o", "u", "a", "e", "o", "ai", "ou"]
    private static let codas = [
        "", "", "", "n", "r", "l", "s", "m", "k", "t", "nd", "rt", "sk", "v", "sh",
    ]
    private static let ends = [
        "", "", "ov", "enko", "ez", "son", "ani", "wala", "ski", "oglu", "ini", "berg", "",
    ]
    private static let sectors = """
        Trading Logistics Shipping Industries Technologies Electronics Petrochemical Aviation \
        Foods Textiles Machinery Metals Plastics Fruits Components Systems
        """.split(separator: " ").map(String.init)
    private static let forms = ["Ltd", "LLC", "Inc", "GmbH", "S.A. de C.V.", "JSC", "Co., Ltd."]
    /// Given names are shared by many; a list has a few hundred common ones.
    private static let givenCount = 400

    private let given: [String]
    private var chance: Chance

    init(_ pool: Chance, drawing chance: Chance) {
        var pool = pool
        given = (0..<Self.givenCount).map { _ in
            Self.word(pool.happens(0.8) ? 2 : 3, "", &pool)
        }
        self.chance = chance
    }

    private static func word(_ syllables: Int, _ end: String, _ chance: inout Chance) -> String {
        var word = ""
        for _ in 0..<syllables {
            word += chance.pick(onsets) + chance.pick(vowels) + chance.pick(codas)
        }
        return (word + end).prefix(1).uppercased() + (word + end).dropFirst()
    }

    mutating func next() -> (words: [String], form: String, kind: NameKind) {
        if chance.happens(0.6) {
            var words = [chance.pick(given)]
            if chance.happens(0.4) { words.append(chance.pick(given)) }
            words.append(Self.word(2, chance.pick(Self.ends), &chance))
            return (words, "", .person)
        }
        let own = (0..<chance.whole(1...2)).map { _ in Self.word(2, "", &chance) }
        return (own + [chance.pick(Self.sectors)], chance.pick(Self.forms), .organization)
    }
}
