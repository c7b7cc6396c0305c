import JSON

extension Roster {
    /// More booths than the largest crossing has lanes, several times over.
    private static let boothsMax = 200
    /// A truck at a booth for a day is no service time.
    private static let serviceMax = 86_400.0

    /// A roster as CSV, by shifts (`from,to,lane,open`) or by hours (`hour,standard,fast`), or the
    /// booths of a port's model in JSON.
    package init(file bytes: [UInt8]) throws(ReadFlaw) {
        let first = bytes.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") {
            try self.init(model: bytes)
        } else {
            let table = try SmallTable(bytes)
            if table.has("hour") {
                try self.init(hours: table)
            } else {
                try self.init(shifts: table)
            }
        }
        try demandWhole()
    }

    private init(shifts table: SmallTable) throws(ReadFlaw) {
        for name in ["from", "to", "lane", "open"] where !table.has(name) {
            throw ReadFlaw(
                line: 1,
                "there is no column \(name); wanted from,to,lane,open or hour,standard,fast.")
        }
        var shifts: [Shift] = [], service = Self.usualService
        for row in table.rows {
            let from = try table.time(row, "from"), to = try table.time(row, "to")
            guard from < to else {
                throw ReadFlaw(
                    line: row.line,
                    "the shift ends at \(table.text(row, "to")), before it begins at "
                        + "\(table.text(row, "from")); cut a shift over midnight in two.")
            }
            let lane = try table.lane(row, "lane")
            let known = table.text(row, "known").isEmpty ? -.infinity : try table.time(row, "known")
            shifts.append(
                Shift(
                    from: from, to: to, lane: lane,
                    open: try table.count(row, "open", most: Self.boothsMax), known: known))
            if !table.text(row, "service_s").isEmpty {
                service[lane.rawValue] = try Self.service(
                    table.text(row, "service_s"), line: row.line)
            }
        }
        self.init(shifts: shifts, service: service)
    }

    private init(hours table: SmallTable) throws(ReadFlaw) {
        for name in ["standard", "fast"] where !table.has(name) {
            throw ReadFlaw(line: 1, "there is no column \(name); wanted hour,standard,fast.")
        }
        var shifts: [Shift] = []
        for row in table.rows {
            let hour = Double(try table.count(row, "hour", most: 23)) * 3_600
            for lane in LaneClass.allCases {
                let open = try table.count(row, lane.name, most: Self.boothsMax)
                if shifts.contains(where: { $0.lane == lane && $0.from == hour }) {
                    throw ReadFlaw(line: row.line, "the hour \(Int(hour) / 3_600) stands twice.")
                }
                shifts.append(Shift(from: hour, to: hour + 3_600, lane: lane, open: open))
            }
        }
        self.init(shifts: shifts)
    }

    private init(model bytes: [UInt8]) throws(ReadFlaw) {
        let json: JSONValue
        do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch {
            throw ReadFlaw(error.advice + ".")
        }
        var shifts: [Shift] = [], service: [Double] = []
        for (lane, booths, primary) in [
            (LaneClass.standard, "std_booths", "primary_std"),
            (.fast, "fast_booths", "primary_fast"),
        ] {
            let counts = json[booths]?.array?.compactMap(\.int) ?? []
            guard counts.count == 24, counts.allSatisfy({ (0...Self.boothsMax).contains($0) })
            else {
                throw ReadFlaw(
                    "\(booths): wanted 24 whole numbers from 0, the open booths by hour.")
            }
            for (hour, open) in counts.enumerated() {
                let from = Double(hour) * 3_600
                shifts.append(Shift(from: from, to: from + 3_600, lane: lane, open: open))
            }
            guard let mean = json[primary]?["mean"]?.double, mean > 0, mean < Self.serviceMax else {
                throw ReadFlaw("\(primary).mean: wanted the mean seconds at a booth, above 0.")
            }
            service.append(mean)
        }
        self.init(shifts: shifts, service: service)
    }

    private static func service(_ text: String, line: Int) throws(ReadFlaw) -> Double {
        let bytes = Array(text.utf8)
        if let value = Decimal.value(bytes.span, 0..<bytes.count), value > 0,
            value < Self.serviceMax
        {
            return value
        }
        throw ReadFlaw(
            line: line,
            "column service_s: sent “\(text)”; wanted the mean seconds at a booth, above 0.")
    }

    /// What nobody planned is not the same as no booth open: a zero must be written.
    private func demandWhole() throws(ReadFlaw) {
        for lane in LaneClass.allCases {
            let own = shifts.filter { $0.lane == lane }.sorted { $0.from < $1.from }
            guard var end = own.first?.from else { continue }
            for shift in own {
                if shift.from > end {
                    throw ReadFlaw(
                        "the roster has a gap: for the \(lane.name) lane nothing is planned from "
                            + "\(Self.clock(end)) to \(Self.clock(shift.from)); add a row, with open "
                            + "0 if no booth is.")
                }
                end = max(end, shift.to)
            }
        }
    }

    private static func clock(_ seconds: Double) -> String {
        let minutes = Int(seconds / 60), rest = minutes % 60
        return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
