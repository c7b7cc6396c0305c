package import Model

/// How many events wait for their trips, and what room there is for them.
package struct WaitingFigures: Hashable, Sendable {
    package let waiting: Int
    package let waitingMax = KeptShelf.waitingMax
    /// Of the sender's day that has most.
    package let fullestDay: Int
    package let fullestDayMax = KeptShelf.perDayMax
    /// Those for which no trip came in time, since the ledger began.
    package let lapsed: Int
}

/// What of a delivery still waits for its trips.
package struct WaitingShare: Hashable, Sendable {
    package let count: Int
    /// When the first of them waits no more; nil where none waits.
    package let until: Instant?
}

extension Register {
    package var waitingFigures: WaitingFigures {
        WaitingFigures(waiting: kept.count, fullestDay: kept.fullestDay, lapsed: kept.lapsed)
    }

    package func waiting(among places: RangeSet<UInt64>, at now: Instant) -> WaitingShare {
        var count = 0, until: Instant?
        for index in places.ranges.joined() {
            guard let one = kept[LedgerIndex(index)] else { continue }
            let end = one.received + KeptShelf.keptFor
            guard now <= end else { continue }
            count += 1
            until = Instant.earliest(until, end)
        }
        return WaitingShare(count: count, until: until)
    }
}
