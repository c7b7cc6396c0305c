package import CSV

/// Trucks a month at each port, from the public border crossing series.
package struct MonthlyTrucks: Sendable {
    private var trucks: [String: [Int: Double]] = [:]

    /// Columns `port_name`, `month` as 2022-04, `measure`, `value`; only rows of `Trucks` count.
    package init(_ bytes: [UInt8]) throws(CSVFlaw) {
        let wanted = ["port_name", "month", "measure", "value"]
        let table = try CSVTable(bytes, wanted: { wanted.contains($0) })
        let names = try table.column("port_name"), months = try table.column("month")
        let measures = try table.column("measure"), values = try table.column("value")
        for row in names.indices where measures[row] == "Trucks" {
            guard let month = Self.number(months[row]), let value = Double(values[row]) else {
                continue
            }
            trucks[names[row], default: [:]][month] = value
        }
    }

    package func value(_ port: String, _ month: Int) -> Double? { trucks[port]?[month] }

    package func knows(_ port: String) -> Bool { trucks[port] != nil }

    /// Months since the year 0 of `2022-04`.
    package static func number(_ text: String) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]),
            let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        return year * 12 + month - 1
    }
}
