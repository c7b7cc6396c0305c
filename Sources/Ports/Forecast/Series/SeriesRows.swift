import Model

/// The rows of a series file, sorted into series.
struct SeriesRows {
    private(set) var names: [String] = []
    private(set) var readings: [[Reading]] = []
    private(set) var refused = 0
    private(set) var firstRefusal: String?

    private var places: [String: Int] = [:]

    init(_ bytes: [UInt8], _ columns: SeriesFile.Columns) throws(SeriesFlaw) {
        var lines = Self.lines(bytes)
        guard let heading = lines.first, lines.count > 1 else {
            throw SeriesFlaw(
                "wanted a heading and rows under it; the file has \(lines.count) lines.")
        }
        lines.removeFirst()
        let titles = Self.cells(heading.text)
        let time = try Self.timeColumn(titles, columns.time, first: Self.cells(lines[0].text))
        let by = try columns.names.map { name throws(SeriesFlaw) in try Self.place(name, titles) }
        let values = try Self.valueColumns(titles, columns, except: [time, by], rows: lines)
        guard lines.count * values.count <= SeriesFile.cellsMax else {
            throw SeriesFlaw("there are more than \(SeriesFile.cellsMax) cells; choose --value.")
        }
        for line in lines {
            let cells = Self.cells(line.text)
            guard cells.count == titles.count else {
                refuse("line \(line.number): \(cells.count) fields under \(titles.count) names.")
                continue
            }
            guard let at = Self.seconds(cells[time]) else {
                refuse("line \(line.number), column \(titles[time]): “\(cells[time])” is no time.")
                continue
            }
            for column in values where !cells[column].isEmpty {
                guard let value = Double(cells[column]), value.isFinite else {
                    refuse(
                        "line \(line.number), column \(titles[column]): “\(cells[column])” is no number."
                    )
                    continue
                }
                let name = by.map { String(cells[$0]) } ?? titles[column]
                try add(Reading(at: at, value: value), to: name)
            }
        }
    }

    private mutating func add(_ reading: Reading, to name: String) throws(SeriesFlaw) {
        if let place = places[name] {
            readings[place].append(reading)
            return
        }
        guard names.count < SeriesFile.seriesMax else {
            throw SeriesFlaw("there are more than \(SeriesFile.seriesMax) series; choose some.")
        }
        places[name] = names.count
        names.append(name)
        readings.append([reading])
    }

    private mutating func refuse(_ sentence: String) {
        refused += 1
        if firstRefusal == nil { firstRefusal = sentence }
    }

    private static func lines(_ bytes: [UInt8]) -> [(number: Int, text: Substring)] {
        var text = Substring(String(decoding: bytes, as: UTF8.self))
        if text.first == "\u{FEFF}" { text.removeFirst() }
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .enumerated().map { ($0.offset + 1, $0.element) }
            .filter { !$0.1.allSatisfy(\.isWhitespace) }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
            var rest = cell.drop { $0 == " " || $0 == "\"" }
            while let last = rest.last, last == " " || last == "\"" { rest.removeLast() }
            return String(rest)
        }
    }

    private static func place(_ name: String, _ titles: [String]) throws(SeriesFlaw) -> Int {
        if let place = titles.firstIndex(of: name) { return place }
        throw SeriesFlaw(
            "there is no column \(name); the heading has \(titles.joined(separator: ", ").prefix(300))."
        )
    }

    private static func timeColumn(
        _ titles: [String], _ name: String?, first: [String]
    ) throws(SeriesFlaw) -> Int {
        if let name { return try place(name, titles) }
        let column = titles.indices.first { $0 < first.count && seconds(first[$0]) != nil }
        if let column { return column }
        throw SeriesFlaw(
            "no column holds times such as 2026-06-18T17:49:28Z or 2018-01-01 00:00:00; name it with "
                + "--time.")
    }

    private static func valueColumns(
        _ titles: [String], _ columns: SeriesFile.Columns, except: [Int?],
        rows: [(number: Int, text: Substring)]
    ) throws(SeriesFlaw) -> [Int] {
        var chosen: [Int] = []
        for name in columns.values { chosen.append(try place(name, titles)) }
        if !chosen.isEmpty { return chosen }
        // Enough rows to meet a number in a column that begins empty.
        let sample = rows.prefix(200).map { cells($0.text) }
        let found = titles.indices.filter { column in
            !except.contains(column)
                && sample.contains { $0.count > column && Double($0[column]) != nil }
        }
        guard !found.isEmpty else {
            throw SeriesFlaw("no column holds numbers; name it with --value.")
        }
        guard columns.names == nil || found.count == 1 else {
            throw SeriesFlaw(
                "several columns hold numbers: \(found.map { titles[$0] }.joined(separator: ", ")); "
                    + "choose one with --value.")
        }
        return found
    }

    /// RFC 3339, or a date and a time without a zone, which are read as UTC: only differences count.
    private static func seconds(_ text: String) -> Double? {
        guard text.utf8.count >= 19 else { return nil }
        var text = text
        if text.utf8.count == 19 { text += "Z" }
        let parts = text.split(separator: " ", maxSplits: 1)
        if parts.count == 2 { text = parts.joined(separator: "T") }
        // Another text is no time; the caller says so.
        guard let moment = try? Instant(rfc3339: text) else { return nil }
        return Double(moment.milliseconds) / 1_000
    }
}
