import Model
import Waits

/// What the port's rooms keep of what was filed: the newest rosters and counts. A fold of the ledger.
package struct PortDrawer: Sendable {
    /// A week of changes every quarter of an hour in two lanes; older ones have ended.
    private static let shiftsMax = 2_000
    /// Two days of a count a minute in two lanes.
    private static let countsMax = 3_000

    private var shifts: [Roster.Shift] = []
    private var service = Roster.usualService
    /// By lane.
    private var counts: [[QueueCounts.Count]] = [[], []]

    package init() {}

    package mutating func hear(_ record: RosterRecord) {
        shifts += record.shifts
        for (lane, seconds) in record.service.enumerated() {
            if let seconds { service[lane] = seconds }
        }
        shifts.removeFirst(max(0, shifts.count - Self.shiftsMax))
    }

    package mutating func hear(_ record: CountRecord) {
        for (lane, waiting) in record.waiting.enumerated() {
            guard let waiting else { continue }
            counts[lane].append(
                QueueCounts.Count(at: Double(record.at.milliseconds) / 1_000, waiting: waiting))
            counts[lane].removeFirst(max(0, counts[lane].count - Self.countsMax))
        }
    }

    package var filings: PortFilings {
        PortFilings(
            roster: shifts.isEmpty ? nil : Roster(shifts: shifts, service: service),
            counts: counts.allSatisfy(\.isEmpty)
                ? nil : QueueCounts(standard: counts[0], fast: counts[1]))
    }
}
