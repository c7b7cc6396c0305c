package import Model

/// A full page of a trip's stream: the keys of its facts and where they stand. It never changes, so
/// it can be kept on disk beside the ledger, and made again from the ledger.
package struct StreamPage: Hashable, Sendable {
    /// A page is looked through from end to end; an hour of 15-second reports fills one.
    package static let length = 256

    package let trip: TripID
    package let number: Int
    let keys: [UInt64]
    let places: [UInt64]

    init(trip: TripID, number: Int, keys: [UInt64], places: [UInt64]) {
        precondition(keys.count == places.count, "a key for each place")
        self.trip = trip
        self.number = number
        self.keys = keys
        self.places = places
    }

    /// The page as a restart makes it once what was said is erased: the facts' own places for keys.
    package var withoutKeys: StreamPage {
        StreamPage(trip: trip, number: number, keys: places, places: places)
    }

    /// The same where only some of its facts were erased.
    package func withoutKeys(at gone: Set<LedgerIndex>) -> StreamPage {
        let left = zip(keys, places).map { gone.contains(LedgerIndex($1)) ? $1 : $0 }
        return StreamPage(trip: trip, number: number, keys: left, places: places)
    }

    func place(of key: EventKey) -> LedgerIndex? {
        keys.lastIndex(of: key.bits).map { LedgerIndex(places[$0]) }
    }
}

extension StreamPage {
    /// Keys, then places, each in eight bytes, the lowest first.
    package var bytes: [UInt8] {
        (keys + places).flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
    }

    /// Nil unless these are the bytes of a full page.
    package init?(trip: TripID, number: Int, bytes: [UInt8]) {
        guard bytes.count == Self.length * 16 else { return nil }
        let words = stride(from: 0, to: bytes.count, by: 8).map { start in
            (0..<8).reduce(0 as UInt64) { $0 | UInt64(bytes[start + $1]) << ($1 * 8) }
        }
        self.init(
            trip: trip, number: number, keys: Array(words[..<Self.length]),
            places: Array(words[Self.length...]))
    }
}
