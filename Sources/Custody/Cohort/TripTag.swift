package import Model

/// A trip's name in the cohort: four bytes instead of a string, for millions of records.
///
/// Two trips of one tag would be taken for one truck; among a thousand trips a day that happens
/// about once in 24 years, and costs one truck's word as a bystander.
package struct TripTag: Hashable, Comparable, Sendable {
    package let bits: UInt32

    package init(_ trip: TripID) {
        // FNV-1a: the same on every machine, which Swift's own Hasher promises not to be.
        let hash = trip.description.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
        bits = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    package static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }
}
