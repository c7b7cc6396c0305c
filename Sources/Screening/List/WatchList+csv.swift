import CSV

extension WatchList {
    /// Columns are found by their headings, so files of 28 and of 29 columns are read alike.
    mutating func readCSV(_ bytes: [UInt8]) throws(WatchListFlaw) {
        var lines = TextLines(), cutter = CommaCells()
        lines.skipMark(bytes.span)
        guard let header = lines.next(bytes.span) else { throw Self.whole(CSVFlaw(.empty)) }
        let names = try Self.headings(bytes, header, &cutter)
        while let line = lines.next(bytes.span) {
            guard !isFull else {
                throw WatchListFlaw(
                    place: line.number, problem: .tooManyRows(max: Self.entitiesMax))
            }
            read(bytes, line, &cutter, names)
        }
    }

    private mutating func read(
        _ bytes: [UInt8], _ line: TextLines.Line, _ cutter: inout CommaCells,
        _ names: [String: Int]
    ) {
        let row: [String]
        do throws(CSVFlaw) {
            row = try Self.row(bytes, line, &cutter, width: names.count)
        } catch {
            return flaws.append(WatchListFlaw(place: line.number, problem: .csv(error)))
        }
        let cells = { (name: String) in names[name].map { row[$0] } ?? "" }
        do throws(WatchListFlaw) {
            take(
                try Self.entity(cells, others: Self.split(cells("alt_names")), at: line.number))
        } catch { flaws.append(error) }
    }

    private static func headings(
        _ bytes: [UInt8], _ line: TextLines.Line, _ cutter: inout CommaCells
    ) throws(WatchListFlaw) -> [String: Int] {
        do throws(CSVFlaw) {
            let texts = try row(bytes, line, &cutter, width: nil)
            var names: [String: Int] = [:]
            for (place, text) in texts.enumerated()
            where names.updateValue(place, forKey: text) != nil {
                throw CSVFlaw(line: line.number, .repeatedColumn(text))
            }
            guard names["name"] != nil else {
                throw CSVFlaw(line: line.number, .missingColumn("name", present: texts))
            }
            return names
        } catch { throw whole(error) }
    }

    private static func row(
        _ bytes: [UInt8], _ line: TextLines.Line, _ cutter: inout CommaCells, width: Int?
    ) throws(CSVFlaw) -> [String] {
        guard cutter.cut(bytes.span, line.range) else {
            throw CSVFlaw(line: line.number, .openQuote)
        }
        if let width, cutter.ranges.count != width {
            throw CSVFlaw(line: line.number, .fieldCount(cutter.ranges.count, wanted: width))
        }
        var texts: [String] = []
        for range in cutter.ranges {
            guard let text = CommaCells.text(bytes.span, range) else {
                throw CSVFlaw(line: line.number, .notText)
            }
            texts.append(text)
        }
        return texts
    }

    private static func whole(_ flaw: CSVFlaw) -> WatchListFlaw {
        WatchListFlaw(place: nil, problem: .csv(flaw))
    }

    /// Several values of one cell are joined with semicolons.
    static func split(_ cell: String) -> [String] {
        cell.split(separator: ";").map(String.init)
    }
}
