/// Any CSV file as text, for the few columns a command asks for: scores, labels.
package struct CommaTable: Sendable {
    package let names: [String]
    package let lines: [Int]
    private let cells: [[String]]

    /// Keeps only the columns in `wanted`; other columns may hold anything.
    package init(_ file: [UInt8], wanted: (String) -> Bool) throws(DeclarationFlaw) {
        let bytes = file.span
        var cursor = TextLines()
        cursor.skipMark(bytes)
        var cutter = CommaCells()
        guard let header = cursor.next(bytes) else { throw DeclarationFlaw(.empty) }
        let names = try Self.texts(&cutter, bytes, header)
        let kept = names.indices.filter { wanted(names[$0]) }
        var cells = [[String]](repeating: [], count: kept.count)
        var lines: [Int] = []
        while let line = cursor.next(bytes) {
            guard cutter.cut(bytes, line.range) else {
                throw DeclarationFlaw(line: line.number, .openQuote)
            }
            guard cutter.ranges.count == names.count else {
                throw DeclarationFlaw(
                    line: line.number, .fieldCount(cutter.ranges.count, wanted: names.count))
            }
            for (place, column) in kept.enumerated() {
                guard let text = CommaCells.text(bytes, cutter.ranges[column]) else {
                    throw DeclarationFlaw(line: line.number, column: names[column], .notText)
                }
                cells[place].append(text)
            }
            lines.append(line.number)
        }
        self.names = names
        self.lines = lines
        self.kept = kept.map { names[$0] }
        self.cells = cells
    }

    private let kept: [String]

    /// A column that was wanted; nil when the file does not have it.
    package subscript(name: String) -> [String]? {
        kept.firstIndex(of: name).map { cells[$0] }
    }

    private static func texts(
        _ cutter: inout CommaCells, _ bytes: Span<UInt8>, _ line: TextLines.Line
    ) throws(DeclarationFlaw) -> [String] {
        guard cutter.cut(bytes, line.range) else {
            throw DeclarationFlaw(line: line.number, .openQuote)
        }
        var texts: [String] = []
        for range in cutter.ranges {
            guard let text = CommaCells.text(bytes, range) else {
                throw DeclarationFlaw(line: line.number, .notText)
            }
            texts.append(text)
        }
        return texts
    }
}
