/// Rows under a heading, columns as wide as they need to be.
struct Table {
    private let heading: [String]
    private let rows: [[String]]

    init(_ heading: [String], _ rows: [[String]]) {
        self.heading = heading
        self.rows = rows
    }

    var text: String {
        let widths = heading.indices.map { column in
            ([heading] + rows).map { $0[column].count }.max() ?? 0
        }
        let rule = widths.map { String(repeating: "─", count: $0) }
        return ([heading, rule] + rows).map { line($0, widths) }.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells, widths).map { cell, width in
            // Figures stand under each other from the right, words from the left.
            let blanks = String(repeating: " ", count: max(0, width - cell.count))
            return isFigure(cell) ? blanks + cell : cell + blanks
        }
        var line = padded.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private func isFigure(_ cell: String) -> Bool {
        cell.first.map { $0.isNumber || $0 == "-" } == true
            && cell.allSatisfy { $0.isNumber || "-.,% smin".contains($0) }
    }
}
