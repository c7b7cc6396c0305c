package import Model

/// How people and papers stand behind one load: licences, likenesses with restricted parties, the
/// links of the trusted lane. For an officer; a partner is told no more than `coarse`.
package struct TradeAccount: Hashable, Sendable {
    package struct Licence: Hashable, Sendable {
        /// The export's place on the trip, from 1.
        package let export: Int
        package let number: String?
        package let filer: PartyID?
        package let isOfAuthority: Bool
        package let stops: [Stop]
        /// What the filing system would say.
        package let messages: [String]
        package let remainingCents: Int64?

        package init(
            export: Int, number: String?, filer: PartyID?, isOfAuthority: Bool, stops: [Stop],
            messages: [String], remainingCents: Int64?
        ) {
            self.export = export
            self.number = number
            self.filer = filer
            self.isOfAuthority = isOfAuthority
            self.stops = stops
            self.messages = messages
            self.remainingCents = remainingCents
        }
    }

    package struct Stop: Hashable, Sendable {
        package let code: LicenceStopCode
        package let sentence: String

        package init(code: LicenceStopCode, sentence: String) {
            self.code = code
            self.sentence = sentence
        }
    }

    package struct Likeness: Hashable, Sendable {
        package let party: PartyName
        package let list: String
        package let entry: String
        /// The name of the entry that came closest.
        package let listedName: String
        package let score: Double
        package let holds: Bool
        package let clearedBy: PartyID?
        /// Which part of the names met how, and its price in edits.
        package let why: [String]

        package init(
            party: PartyName, list: String, entry: String, listedName: String, score: Double,
            holds: Bool, clearedBy: PartyID?, why: [String]
        ) {
            self.party = party
            self.list = list
            self.entry = entry
            self.listedName = listedName
            self.score = score
            self.holds = holds
            self.clearedBy = clearedBy
            self.why = why
        }
    }

    package struct Link: Hashable, Sendable {
        package let link: String
        package let fits: Bool
        package let who: String
        package let found: String
        package let asked: String

        package init(link: String, fits: Bool, who: String, found: String, asked: String) {
            self.link = link
            self.fits = fits
            self.who = who
            self.found = found
            self.asked = asked
        }
    }

    /// What a partner is told: what kind of paper to mend, never whose name met which list.
    package enum Coarse: String, Hashable, Sendable { case licence, party }

    package let licences: [Licence]
    package let likenesses: [Likeness]
    /// Empty where the trip names no border.
    package let links: [Link]
    /// By which edition of the lane's rules.
    package let basis: String?

    package init(
        licences: [Licence], likenesses: [Likeness], links: [Link], basis: String?
    ) {
        self.licences = licences
        self.likenesses = likenesses
        self.links = links
        self.basis = basis
    }

    package static let none = TradeAccount(
        licences: [], likenesses: [], links: [], basis: nil)

    package var isEmpty: Bool { self == .none }
    package var isEligible: Bool? { links.isEmpty ? nil : links.allSatisfy(\.fits) }

    package var coarse: [Coarse] {
        let stops: [Coarse] = licences.contains { !$0.stops.isEmpty } ? [.licence] : []
        return stops + (likenesses.contains(where: \.holds) ? [.party] : [])
    }
}
