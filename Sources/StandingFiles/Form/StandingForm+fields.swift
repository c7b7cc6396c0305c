import JSON
import Model
import Standing

extension StandingForm {
    /// Long enough for every sentence of a form, short enough to print.
    private static let textMax = 256

    func text(_ name: String, _ wanted: String) throws(StandingFlaw) -> String {
        try read(name, "\(wanted), 1 to \(Self.textMax) characters") { Self.text($0) }
    }

    func textIfThere(_ name: String, _ wanted: String) throws(StandingFlaw) -> String? {
        has(name) ? try text(name, wanted) : nil
    }

    private static func text(_ value: JSONValue) -> String? {
        guard let text = value.string, (1...textMax).contains(text.utf8.count) else { return nil }
        return text
    }

    func party(_ name: String) throws(StandingFlaw) -> PartyID {
        try read(name, Self.partyWanted, Self.party)
    }

    func partyIfThere(_ name: String) throws(StandingFlaw) -> PartyID? {
        try readIfThere(name, Self.partyWanted, Self.party)
    }

    func parties(_ name: String, max: Int) throws(StandingFlaw) -> [PartyID] {
        var parties: [PartyID] = []
        for (value, place) in try list(name, max: max) {
            guard let party = Self.party(value) else {
                throw .wanted(Self.partyWanted, at: place, found: value)
            }
            parties.append(party)
        }
        return parties
    }

    func texts(_ name: String, _ wanted: String, max: Int) throws(StandingFlaw) -> [String] {
        var texts: [String] = []
        for (value, place) in try list(name, max: max) {
            guard let text = Self.text(value) else {
                throw .wanted(wanted, at: place, found: value)
            }
            texts.append(text)
        }
        return texts
    }

    static let partyWanted = "an id of 1 to 128 visible ASCII characters"

    static func party(_ value: JSONValue) -> PartyID? {
        // nil: the caller says where and what was wanted
        value.string.flatMap { try? PartyID($0) }
    }

    func whole(
        _ name: String, _ range: ClosedRange<Int>, _ meaning: String
    ) throws(StandingFlaw) -> Int64 {
        let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound), \(meaning)"
        return try read(name, wanted) { value in
            guard let number = value.int, range.contains(number) else { return nil }
            return Int64(number)
        }
    }

    func day(_ name: String) throws(StandingFlaw) -> CivilDay {
        try read(name, "a day as in 2026-01-05") { $0.string.flatMap { CivilDay($0) } }
    }

    func start(_ name: String) throws(StandingFlaw) -> Instant {
        try read(name, StandingMoment.wanted) { $0.string.flatMap(StandingMoment.start) }
    }

    func endIfThere(_ name: String) throws(StandingFlaw) -> Instant? {
        try readIfThere(name, StandingMoment.wanted) { $0.string.flatMap(StandingMoment.end) }
    }

    func one<Choice: RawRepresentable & CaseIterable>(
        of choices: Choice.Type, _ name: String
    ) throws(StandingFlaw) -> Choice where Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        return try read(name, "one of \(known)") { $0.string.flatMap(Choice.init(rawValue:)) }
    }

    func programme(
        _ name: String, where fits: (TrustProgramme) -> Bool = { _ in true }
    ) throws(StandingFlaw) -> TrustProgramme {
        let known = TrustProgramme.allCases.filter(fits).map(\.rawValue).joined(separator: ", ")
        return try read(name, "one of \(known)") { value in
            guard let found = value.string.flatMap(TrustProgramme.init(code:)), fits(found)
            else { return nil }
            return found
        }
    }
}
