package import CSV

/// Reads an analyst's decisions about a file of parcels (docs/formats/parcels.md).
package struct DecisionFile: Sendable {
    /// Far more than analysts decide by hand; a list of this length is a rule that belongs elsewhere.
    package static let rowsMax = 1_000_000

    package let decisions: LinkDecisions
    /// Lines about rows that this file of parcels does not have; they wait for one that has.
    package let waiting: [Int]

    package init(_ table: CSVTable, for parcels: ParcelFile) throws(ParcelFlaw) {
        let columns: [[String]]
        do throws(CSVFlaw) {
            columns = try ["first", "second", "verdict"].map { name throws(CSVFlaw) in
                try table.column(name).map(Self.trimmed)
            }
        } catch { throw ParcelFlaw(.csv(error)) }
        let records = Self.records(parcels)
        var together: [LinkDecisions.Pair] = []
        var apart: [LinkDecisions.Pair] = []
        var waiting: [Int] = []
        for (row, line) in table.lines.enumerated() {
            let verdict = columns[2][row]
            guard verdict == "same" || verdict == "different" else {
                throw ParcelFlaw(
                    line: line,
                    .value(column: "verdict", text: verdict, wanted: "same or different"))
            }
            guard let one = records[columns[0][row]], let other = records[columns[1][row]] else {
                waiting.append(line)
                continue
            }
            guard one != other else {
                throw ParcelFlaw(
                    line: line,
                    .value(column: "second", text: columns[1][row], wanted: "another than first"))
            }
            let pair = LinkDecisions.Pair(one, other, line: line)
            if verdict == "same" { together.append(pair) } else { apart.append(pair) }
        }
        decisions = LinkDecisions(together: together, apart: apart)
        self.waiting = waiting
        if let pair = decisions.contradiction {
            throw ParcelFlaw(line: pair.line, .contradiction)
        }
    }

    private static func trimmed(_ cell: String) -> String {
        var rest = cell.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// A row's id is its receiver; with “/sender” behind it, its sender.
    private static func records(_ parcels: ParcelFile) -> [String: Int] {
        var records: [String: Int] = [:]
        for row in 0..<parcels.count {
            if let record = parcels.record(row, .receiver) { records[parcels.ids[row]] = record }
            if let record = parcels.record(row, .sender) {
                records[parcels.ids[row] + "/sender"] = record
            }
        }
        return records
    }
}
