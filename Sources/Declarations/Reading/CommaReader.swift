import CSV

/// Reads declarations from CSV: the names of the columns once, then any number of pieces of the
/// file. Pieces know nothing of each other, so several can be read at once and none is kept.
package struct CommaReader: Sendable {
    package let plan: ColumnPlan
    private let keepsTexts: Bool

    /// `header` is the first line without its line end.
    package init(
        header: [UInt8], mapping: Mapping?, label: String?, outcomes: Set<String> = [],
        keepsTexts: Bool = false
    ) throws(DeclarationFlaw) {
        var cells = CommaCells()
        let span = header.span
        guard cells.cut(span, 0..<span.count) else { throw DeclarationFlaw(line: 1, .openQuote) }
        var names: [String] = []
        for range in cells.ranges {
            guard let name = CommaCells.text(span, range) else {
                throw DeclarationFlaw(line: 1, .notText)
            }
            names.append(name)
        }
        plan = try ColumnPlan(names: names, mapping: mapping, label: label, outcomes: outcomes)
        self.keepsTexts = keepsTexts
    }

    /// Whole lines, the first of which has this number in the file.
    package func read(_ piece: [UInt8], firstLine: Int) -> DeclarationReading {
        let bytes = piece.span
        var lines = TextLines(firstNumber: firstLine)
        var cells = CommaCells()
        var rows = RowReader(plan, keepsTexts: keepsTexts)
        while let line = lines.next(bytes) {
            guard cells.cut(bytes, line.range) else {
                rows.refuse(line: line.number, .openQuote)
                continue
            }
            guard cells.ranges.count == plan.names.count else {
                rows.refuse(
                    line: line.number,
                    .fieldCount(cells.ranges.count, wanted: plan.names.count))
                continue
            }
            for column in cells.ranges.indices {
                rows.take(
                    bytes.extracting(cells.ranges[column]), column: column, line: line.number)
            }
            rows.end(line: line.number)
        }
        return DeclarationReading(batch: rows.batch, flaws: rows.flaws)
    }
}
