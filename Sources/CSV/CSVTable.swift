/// The columns of a CSV file that somebody asked for, as text.
package struct CSVTable: Sendable {
    /// Every column the first line names, also those nobody asked for.
    package let names: [String]
    /// Of each row, as an editor counts.
    package let lines: [Int]
    private let kept: [String: Int]
    private let cells: [[String]]

    /// Keeps only the columns in `wanted`; other columns may hold anything. `renamed` is how a
    /// heading is understood: other spellings of the same name.
    package init(
        _ file: [UInt8], rowsMax: Int = .max, renamed: (String) -> String = { $0 },
        wanted: (String) -> Bool = { _ in true }
    ) throws(CSVFlaw) {
        let bytes = file.span
        var cursor = TextLines()
        cursor.skipMark(bytes)
        var cutter = CommaCells()
        guard let header = cursor.next(bytes) else { throw CSVFlaw(.empty) }
        let names = try Self.texts(&cutter, bytes, header).map(renamed)
        let columns = names.indices.filter { wanted(names[$0]) }
        var kept: [String: Int] = [:]
        for (place, column) in columns.enumerated()
        where kept.updateValue(place, forKey: names[column]) != nil {
            throw CSVFlaw(line: header.number, .repeatedColumn(names[column]))
        }
        var cells = [[String]](repeating: [], count: columns.count)
        var lines: [Int] = []
        while let line = cursor.next(bytes) {
            guard lines.count < rowsMax else { throw CSVFlaw(.tooManyRows(max: rowsMax)) }
            try Self.cut(&cutter, bytes, line)
            guard cutter.ranges.count == names.count else {
                throw CSVFlaw(
                    line: line.number, .fieldCount(cutter.ranges.count, wanted: names.count))
            }
            for (place, column) in columns.enumerated() {
                guard let text = CommaCells.text(bytes, cutter.ranges[column]) else {
                    throw CSVFlaw(line: line.number, .notText)
                }
                cells[place].append(text)
            }
            lines.append(line.number)
        }
        self.names = names
        self.lines = lines
        self.kept = kept
        self.cells = cells
    }

    /// A column that was wanted; nil when the file does not have it.
    package subscript(name: String) -> [String]? {
        kept[name].map { cells[$0] }
    }

    /// A column without which the file says nothing.
    package func column(_ name: String) throws(CSVFlaw) -> [String] {
        guard let column = self[name] else {
            throw CSVFlaw(line: 1, .missingColumn(name, present: names))
        }
        return column
    }

    private static func cut(
        _ cutter: inout CommaCells, _ bytes: Span<UInt8>, _ line: TextLines.Line
    ) throws(CSVFlaw) {
        guard cutter.cut(bytes, line.range) else { throw CSVFlaw(line: line.number, .openQuote) }
    }

    private static func texts(
        _ cutter: inout CommaCells, _ bytes: Span<UInt8>, _ line: TextLines.Line
    ) throws(CSVFlaw) -> [String] {
        try cut(&cutter, bytes, line)
        var texts: [String] = []
        for range in cutter.ranges {
            guard let text = CommaCells.text(bytes, range) else {
                throw CSVFlaw(line: line.number, .notText)
            }
            texts.append(text)
        }
        return texts
    }
}
