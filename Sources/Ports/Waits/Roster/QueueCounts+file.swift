extension QueueCounts {
    /// A queue longer than this reaches to another city.
    private static let waitingMax = 20_000

    /// Counts as CSV: `t_s,lane,waiting`, or `t_s,standard,fast`. An empty cell was not counted.
    package init(file bytes: [UInt8]) throws(ReadFlaw) {
        let table = try SmallTable(bytes)
        var lanes: [[Count]] = [[], []]
        let isLong = table.has("lane") && table.has("waiting")
        guard table.has("t_s"), isLong || (table.has("standard") && table.has("fast")) else {
            throw ReadFlaw(
                line: 1,
                "the heading is “\(table.names.joined(separator: ","))”; wanted "
                    + "t_s,lane,waiting or t_s,standard,fast.")
        }
        for row in table.rows {
            let at = try table.time(row, "t_s")
            let cells =
                isLong
                ? [(try table.lane(row, "lane"), "waiting")]
                : LaneClass.allCases.map { ($0, $0.name) }
            for (lane, name) in cells where !table.text(row, name).isEmpty {
                let waiting = try table.count(row, name, most: Self.waitingMax)
                lanes[lane.rawValue].append(Count(at: at, waiting: waiting))
            }
        }
        self.init(standard: lanes[0], fast: lanes[1])
    }
}
