import JSON
package import Model
package import Waits

/// The booths a port plans to open, as filed with room `roster`: docs/formats/port-live.md.
package struct RosterRecord: Sendable {
    /// Two lanes, a change every quarter of an hour, three days.
    private static let shiftsMax = 600
    /// More booths than the largest crossing has, several times over.
    private static let boothsMax = 200
    private static let serviceRange = 1.0...7_200.0

    package let shifts: [Roster.Shift]
    /// Mean seconds at a booth by lane, where the record says them.
    package let service: [Double?]

    /// - Parameter known: when it was filed; before, nobody knew of it.
    package init(reading bytes: [UInt8], known: Instant) throws(PortRecordFlaw) {
        let record = try PortRecord(bytes, fields: ["shifts", "service", "comment"])
        guard let list = record["shifts"]?.array, (1...Self.shiftsMax).contains(list.count) else {
            throw record.flaw(
                "shifts", wanted: "a list of 1 to \(Self.shiftsMax) of {from, to, lane, open}")
        }
        var shifts: [Roster.Shift] = []
        for (place, value) in list.enumerated() {
            shifts.append(try Self.shift(value, at: "shifts[\(place)]", known: known))
        }
        self.shifts = shifts
        service = try Self.service(record["service"])
    }

    private static func shift(
        _ value: JSONValue, at path: String, known: Instant
    ) throws(PortRecordFlaw) -> Roster.Shift {
        let shift = try PortRecord(value, at: path, fields: ["from", "to", "lane", "open"])
        let from = try shift.instant("from"), to = try shift.instant("to")
        guard from < to else { throw shift.flaw("to", wanted: "a moment after “from”") }
        guard let lane = shift["lane"]?.string.flatMap({ LaneClass(name: $0) }) else {
            throw shift.flaw("lane", wanted: "“standard” or “fast”")
        }
        return Roster.Shift(
            from: seconds(from), to: seconds(to), lane: lane,
            open: try shift.whole("open", 0...boothsMax), known: seconds(known))
    }

    private static func service(_ value: JSONValue?) throws(PortRecordFlaw) -> [Double?] {
        guard let value else { return LaneClass.allCases.map { _ in nil } }
        let record = try PortRecord(
            value, at: "service", fields: LaneClass.allCases.map(\.name))
        var service: [Double?] = []
        for lane in LaneClass.allCases {
            let said = record[lane.name] != nil
            service.append(said ? try record.number(lane.name, serviceRange) : nil)
        }
        return service
    }

    private static func seconds(_ moment: Instant) -> Double {
        Double(moment.milliseconds) / 1_000
    }
}
