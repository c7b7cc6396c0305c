import JSON
package import Model
import Waits

/// Trucks counted in the queues at one moment, as filed with room `count`: docs/formats/port-live.md.
package struct CountRecord: Hashable, Sendable {
    /// Longer than any queue there was.
    private static let trucksMax = 100_000

    package let at: Instant
    /// By lane; nil where the record says nothing of it.
    package let waiting: [Int?]

    package init(reading bytes: [UInt8], at: Instant) throws(PortRecordFlaw) {
        let lanes = LaneClass.allCases.map(\.name)
        let record = try PortRecord(bytes, fields: lanes + ["comment"])
        var waiting: [Int?] = []
        for lane in lanes {
            waiting.append(record[lane] == nil ? nil : try record.whole(lane, 0...Self.trucksMax))
        }
        guard waiting.contains(where: { $0 != nil }) else {
            throw record.flaw("standard", wanted: "trucks in at least one of “standard” and “fast”")
        }
        self.at = at
        self.waiting = waiting
    }
}
