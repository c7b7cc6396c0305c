import CSV

/// A small CSV file as text cells, with the place of each for a sentence.
struct SmallTable {
    /// A roster of a year by the minute is another kind of file.
    static let rowsMax = 100_000

    struct Row {
        let line: Int
        let cells: [String]
    }

    /// Other headings that mean the same, as planning sheets and the port's model spell them.
    private static let spellings = [
        "std": "standard", "std_booths": "standard", "standard_booths": "standard",
        "fast_booths": "fast", "start": "from", "start_s": "from", "from_s": "from", "end": "to",
        "end_s": "to", "to_s": "to", "booths": "open", "open_booths": "open",
    ]

    let names: [String]
    let rows: [Row]

    init(_ bytes: [UInt8]) throws(ReadFlaw) {
        let table: CSVTable
        do throws(CSVFlaw) {
            table = try CSVTable(bytes, rowsMax: Self.rowsMax, renamed: Self.name)
        } catch {
            throw ReadFlaw(error.advice + ".")
        }
        guard !table.lines.isEmpty else { throw ReadFlaw(CSVFlaw(.noRows).advice + ".") }
        names = table.names
        let columns = names.compactMap { table[$0] }
        rows = table.lines.indices.map { row in
            Row(line: table.lines[row], cells: columns.map { Self.trimmed($0[row]) })
        }
    }

    func has(_ name: String) -> Bool { names.contains(name) }

    /// The cell under a name; empty when there is no such column.
    func text(_ row: Row, _ name: String) -> String {
        names.firstIndex(of: name).map { row.cells[$0] } ?? ""
    }

    /// Seconds after midnight, as a number or as `14:05`.
    func time(_ row: Row, _ name: String) throws(ReadFlaw) -> Double {
        let text = text(row, name)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...48).contains(hour), (0...59).contains(minute)
        {
            return Double(hour * 3_600 + minute * 60)
        }
        let bytes = Array(text.utf8)
        if let value = Decimal.seconds(bytes.span, 0..<bytes.count) { return value }
        throw ReadFlaw(
            line: row.line,
            "column \(name): sent “\(text)”; wanted seconds after midnight or HH:MM.")
    }

    func count(_ row: Row, _ name: String, most: Int) throws(ReadFlaw) -> Int {
        let text = text(row, name)
        if let value = Int(text), (0...most).contains(value) { return value }
        throw ReadFlaw(
            line: row.line,
            "column \(name): sent “\(text)”; wanted a whole number from 0 to \(most).")
    }

    func lane(_ row: Row, _ name: String) throws(ReadFlaw) -> LaneClass {
        let text = text(row, name)
        if let lane = LaneClass(name: text) { return lane }
        throw ReadFlaw(line: row.line, "column \(name): sent “\(text)”; wanted standard or fast.")
    }

    private static func name(_ heading: String) -> String {
        let name = trimmed(heading).lowercased()
        return spellings[name] ?? name
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
