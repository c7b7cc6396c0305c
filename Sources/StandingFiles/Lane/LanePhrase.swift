import Model
import Standing

/// A phrase of the programme's pages, such as `CTPAT highway carrier required`.
struct LanePhrase {
    let demand: LinkDemand
    /// For the way out of the country, where the phrase tells it after a semicolon.
    let away: LinkDemand?

    private static let wanted =
        "a phrase of known words: programmes (CTPAT, PIP/CSA …), “highway carrier”, “importer”, "
        + "“exporter”, “foreign manufacturer”, “FAST card”, "
        + "“high-security seal ISO 17712”, or a sentence that begins with “no ”; the other "
        + "direction follows after a semicolon"

    init(_ text: String, at place: String) throws(StandingFlaw) {
        let parts = text.split(separator: ";")
        guard let first = parts.first, parts.count <= 2 else {
            throw StandingFlaw("\(place): sent “\(text)”; wanted \(Self.wanted)")
        }
        demand = try Self.demand(String(first), at: place)
        away = try parts.count == 2 ? Self.demand(String(parts[1]), at: place) : nil
    }

    private static func demand(
        _ phrase: String, at place: String
    ) throws(StandingFlaw) -> LinkDemand {
        let words = Self.words(phrase)
        if words.first == "no" { return .nothing(phrase) }
        if words.contains("high-security"), words.contains("17712") { return .seal(.highSecurity) }
        let programmes = words.compactMap { TrustProgramme(code: $0) }
        // A word that is not understood could turn the rule round: and, not, tier, preferred.
        let strange = words.first {
            TrustProgramme(code: $0) == nil && !fillers.contains($0)
        }
        guard !programmes.isEmpty, strange == nil else {
            let word = strange.map { ", and “\($0)” is none of them" } ?? ""
            throw StandingFlaw("\(place): sent “\(phrase)”; wanted \(wanted)\(word)")
        }
        if words.contains("card") { return .card(programmes) }
        let kinds = kinds.filter { $0.words.isSubset(of: words) }.map(\.kind)
        guard kinds.count < 2 else {
            throw StandingFlaw("\(place): sent “\(phrase)”; wanted one kind of member, not two")
        }
        // “foreign” alone, or before another word, would ask for no kind of member at all.
        let meant = kinds.first.map { kind in Self.kinds.first { $0.kind == kind }?.words ?? [] }
        if let stray = words.first(where: {
            ofKinds.contains($0) && !(meant ?? []).contains($0)
        }) {
            throw StandingFlaw(
                "\(place): sent “\(phrase)”; wanted a kind of member with all its words, and "
                    + "“\(stray)” stands alone: “foreign manufacturer”, “importer”, “exporter”")
        }
        return .member(programmes, as: kinds.first)
    }

    /// Words that only a kind of member has.
    private static let ofKinds: Set<String> = ["importer", "exporter", "foreign", "manufacturer"]

    /// The kinds of member that a rule may ask for.
    private static let kinds: [(words: Set<String>, kind: MemberKind)] = [
        (["highway", "carrier"], .highwayCarrier), (["importer"], .importer),
        (["exporter"], .exporter), (["foreign", "manufacturer"], .manufacturer),
    ]

    private static let fillers: Set<String> = [
        "required", "commercial", "driver", "highway", "carrier", "card", "for", "canada", "or",
        "importer", "exporter", "foreign", "manufacturer",
    ]

    /// In lower case; a hyphen belongs to the word, strokes part words, and what stands in brackets
    /// is a remark.
    private static func words(_ phrase: String) -> [String] {
        var depth = 0
        let said = phrase.filter { letter in
            if letter == "(" { depth += 1 }
            defer { if letter == ")" { depth -= 1 } }
            return depth == 0
        }
        return said.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(
            String.init)
    }
}
