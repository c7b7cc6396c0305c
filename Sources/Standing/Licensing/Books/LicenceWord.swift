package import Model

/// What somebody files about one licence.
package enum LicenceWord: Hashable, Sendable {
    /// Its terms, and what was taken of it before this ledger heard of it.
    case granted(Licence, shippedCents: Int64, shippedUnits: Int64)
    case withdrawn(from: CivilDay)
    /// What went truly, in place of what its trip declares.
    case corrected(GoodsCorrection)
    /// So much came back; without amounts everything.
    case returned(GoodsCorrection)
}

/// A word about the goods of one export on one trip.
package struct GoodsCorrection: Hashable, Sendable {
    package let trip: TripID
    /// The export's place on its trip, from 1; nil: every one under this licence.
    package let export: Int?
    package let cents: Int64?
    package let units: Int64?
    /// The number of the filing, where the trip could not give it yet.
    package let citation: String?

    package init(
        trip: TripID, export: Int? = nil, cents: Int64? = nil, units: Int64? = nil,
        citation: String? = nil
    ) {
        self.trip = trip
        self.export = export
        self.cents = cents
        self.units = units
        self.citation = citation
    }
}

/// A word with who said it, when and where it stands.
package struct SaidOfLicence: Hashable, Sendable {
    package let word: LicenceWord
    package let filer: PartyID
    /// An authority speaks for every trip, an exporter for its own.
    package let isOfAuthority: Bool
    package let at: Instant
    package let index: LedgerIndex

    package init(
        _ word: LicenceWord, by filer: PartyID, isOfAuthority: Bool, at: Instant,
        index: LedgerIndex
    ) {
        self.word = word
        self.filer = filer
        self.isOfAuthority = isOfAuthority
        self.at = at
        self.index = index
    }

    /// The later word counts, in whichever order two arrive; of one moment the one recorded later.
    func isLater(than other: SaidOfLicence?) -> Bool {
        guard let other else { return true }
        return (other.at, other.index) < (at, index)
    }
}
