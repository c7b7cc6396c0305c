import Model

/// Rows under a heading. Figures stand right, words stand left, as each column says.
package struct ReportTable: Sendable {
    package struct Column: Sendable {
        package let heading: Phrase
        package let isFigure: Bool

        package init(_ heading: Phrase, isFigure: Bool = true) {
            self.heading = heading
            self.isFigure = isFigure
        }
    }

    /// A page for people: what is longer belongs into the CSV or JSON beside it.
    package static let rowsMax = 500

    let columns: [Column]
    let rows: [[Phrase]]
    let leftOut: Int

    package init(_ columns: [Column], _ rows: [[Phrase]]) {
        precondition(
            rows.allSatisfy { $0.count == columns.count }, "each row has a cell per column")
        self.columns = columns
        self.rows = Array(rows.prefix(Self.rowsMax))
        leftOut = rows.count - self.rows.count
    }

    func markup(in language: Language) -> Markup {
        let head = columns.map { column in
            let name = column.heading.text(in: language)
            return column.isFigure
                ? "<th class=\"n\" scope=\"col\">\(name)</th>"
                : "<th scope=\"col\">\(name)</th>"
                    as Markup
        }
        let body = rows.map { row in
            let cells = zip(columns, row).map { cell($0, $1.text(in: language)) }
            return "<tr>\(cells)</tr>\n" as Markup
        }
        return """
            <div class="scroll"><table><thead><tr>\(head)</tr></thead>
            <tbody>\(body)</tbody></table></div>\(more(in: language))
            """
    }

    private func cell(_ column: Column, _ text: String) -> Markup {
        column.isFigure ? "<td class=\"n\">\(text)</td>" : "<td>\(text)</td>"
    }

    private func more(in language: Language) -> Markup {
        guard leftOut > 0 else { return "" }
        let count = ReportFigure.whole(leftOut)
        let text = Phrase("\(count) more rows are left out.", "Se omiten \(count) filas más.")
        return "<p class=\"soft\">\(text.text(in: language))</p>"
    }
}
