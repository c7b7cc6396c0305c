package import Model

/// What every statement is held to, whoever sends it.
package struct IntakeRules: Hashable, Sendable {
    /// The moment the statement reached us. To read what is already in the ledger, pass
    /// `.distantFuture`: it was judged when it came.
    package let now: Instant
    /// Seal makers accepted here; every maker where there is no list.
    package let makers: KnownMakers?
    /// Whether EPCIS events of trips that are not known are kept as remarks: the EPCIS door's rule.
    package let keepsUnplaced: Bool

    package init(now: Instant, makers: KnownMakers? = nil, keepsUnplaced: Bool = false) {
        self.now = now
        self.makers = makers
        self.keepsUnplaced = keepsUnplaced
    }

    /// A line longer than this is refused by the door before it is read: 20 times the longest
    /// real EPCIS event, and the most one entry of the ledger holds.
    package static let lineBytesMax = 1_024 * 1_024

    /// Clocks of cheap trackers drift; more than this is a wrong clock, not drift.
    package static let skewMax = Seconds.minutes(5)

    /// Trips are declared days ahead; a departure further off is a mistyped year.
    package static let departureAheadMax = Seconds.hours(24 * 60)

    /// Before 2000-01-01 no fix of these devices is real: a reset clock says 1970 or 1980.
    package static let earliest = Instant(milliseconds: 946_684_800_000)

    /// Whether the statement comes in now: what the ledger holds was judged when it came, by what was
    /// known then.
    var isAtTheDoor: Bool { now < .distantFuture }

    /// Says what is wrong with a moment, or nil.
    func flaw(in moment: Instant, ahead: Seconds = skewMax) -> String? {
        if moment < Self.earliest {
            return "a time after the year 2000; the sender's clock looks reset"
        }
        if now < .distantFuture - ahead, moment > now + ahead {
            return "a time not later than \((now + ahead).rfc3339); the sender's clock is ahead"
        }
        return nil
    }

    /// Says what is wrong with a place, or nil.
    static func flaw(in place: Coordinate) -> String? {
        guard !place.isOnEarth else { return nil }
        let looksSwapped =
            abs(place.latitude) > 90 && abs(place.latitude) <= 180
            && abs(place.longitude) <= 90
        return looksSwapped
            ? "longitude first, then latitude; these two look swapped"
            : "lon from -180 to 180 and lat from -90 to 90, in degrees"
    }
}
