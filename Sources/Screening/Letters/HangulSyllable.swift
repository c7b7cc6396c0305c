/// One Korean syllable, taken apart by the arithmetic that Unicode built it with.
enum HangulSyllable {
    static let block: ClosedRange<UInt32> = 0xAC00...0xD7A3
    private static let first = "g kk n d tt r m b pp s ss  j jj ch k t p h"
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    private static let middle = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
        .split(separator: " ").map(String.init)
    private static let last =
        " k k k n n n t l k m l l l p l m p p t t ng t t k t p t"
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    /// 21 vowels by 28 ends (one of them none) follow each first consonant.
    private static let ends: UInt32 = 28, vowelsByEnds: UInt32 = 588

    /// Family names are written as their bearers write them, not by rule.
    private static let families: [UInt32: String] = [
        0xAE40: "kim", 0xC774: "lee", 0xBC15: "park", 0xCD5C: "choi", 0xC815: "jung",
        0xAC15: "kang", 0xC870: "cho", 0xC724: "yoon", 0xC784: "lim", 0xC2E0: "shin",
        0xC624: "oh", 0xC6B0: "woo", 0xB178: "noh", 0xBB38: "moon", 0xAD6C: "koo",
    ]

    static func letters(_ scalar: UInt32, isFamily: Bool) -> String {
        if isFamily, let family = families[scalar] { return family }
        let place = scalar - block.lowerBound
        return first[Int(place / vowelsByEnds)] + middle[Int(place % vowelsByEnds / ends)]
            + last[Int(place % ends)]
    }
}
