/// One GS1 key as it stands in a Digital Link: its number, its older name, its shape.
final class LinkKey: Sendable {
    /// Qualifiers in the order of their fineness; the first present is kept.
    typealias Qualifier = (number: StaticString, older: StaticString, max: Int)

    let number: StaticString
    let older: StaticString
    /// Digits the key begins with, its check digit among them; 0 where it is free text.
    let digits: Int
    /// Characters after those digits, at most.
    let more: Int
    let isMoreNumeric: Bool
    /// Where the check digit stands; it is not always the last.
    var checked: Int { isPieces ? 14 : digits }
    private let isPieces: Bool
    /// Articles may be sent with fewer digits and are filled up with zeros.
    let isArticle: Bool
    let qualifiers: [Qualifier]

    private static let lot: Qualifier = ("10", "lot", 20)
    private static let serial: Qualifier = ("21", "ser", 20)

    private static let all = [
        LinkKey(number: "00", older: "sscc", digits: 18),
        LinkKey(
            number: "01", older: "gtin", digits: 14, qualifiers: [serial, lot, ("235", "", 28)]),
        LinkKey(number: "253", older: "gdti", digits: 13, more: 17),
        LinkKey(number: "255", older: "gcn", digits: 13, more: 12, isMoreNumeric: true),
        LinkKey(number: "401", older: "ginc", digits: 0, more: 30),
        LinkKey(number: "402", older: "gsin", digits: 17),
        LinkKey(number: "414", older: "gln", digits: 13, qualifiers: [("254", "", 20)]),
        LinkKey(number: "417", older: "party", digits: 13),
        LinkKey(number: "8003", older: "grai", digits: 14, more: 16),
        LinkKey(number: "8004", older: "giai", digits: 0, more: 30),
        LinkKey(
            number: "8006", older: "itip", digits: 18, isPieces: true,
            qualifiers: [serial, lot]),
        LinkKey(number: "8010", older: "cpid", digits: 0, more: 30, qualifiers: [("8011", "", 12)]),
        LinkKey(number: "8017", older: "gsrnp", digits: 18),
        LinkKey(number: "8018", older: "gsrn", digits: 18),
    ]

    private init(
        number: StaticString, older: StaticString, digits: Int, more: Int = 0,
        isMoreNumeric: Bool = false, isPieces: Bool = false, qualifiers: [Qualifier] = []
    ) {
        self.number = number
        self.older = older
        self.digits = digits
        self.more = more
        self.isMoreNumeric = isMoreNumeric
        self.isPieces = isPieces
        self.qualifiers = qualifiers
        isArticle = "\(number)" == "01"
    }

    private static let lexicon = Lexicon(
        all.map { ("\($0.number)", $0) } + all.map { ("\($0.older)", $0) })

    static func named(_ part: ArraySlice<UInt8>) -> LinkKey? {
        (2...5).contains(part.count) ? lexicon[part] : nil
    }
}
