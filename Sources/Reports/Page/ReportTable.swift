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

    /// So many columns fit beside each other on a phone; of more, each row becomes a card, so that
    /// none is out of sight.
    private static let columnsOnPhone = 3

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
            let cells = zip(columns, row).map { cell($0, $1, in: language) }
            return "<tr>\(cells)</tr>\n" as Markup
        }
        let box = isStacked ? "scroll cards" : "scroll"
        return """
            <div class="\(box)"><table><thead><tr>\(head)</tr></thead>
            <tbody>\(body)</tbody></table></div>\(more(in: language))
            """
    }

    private var isStacked: Bool { columns.count > Self.columnsOnPhone }

    /// On a card a cell stands without its column's head, so it carries the head's words.
    private func cell(_ column: Column, _ phrase: Phrase, in language: Language) -> Markup {
        let text = phrase.text(in: language)
        let head: Markup =
            isStacked ? " data-head=\"\(column.heading.text(in: language))\"" : ""
        return column.isFigure ? "<td class=\"n\"\(head)>\(text)</td>" : "<td\(head)>\(text)</td>"
    }

    private func more(in language: Language) -> Markup {
        guard leftOut > 0 else { return "" }
        let count = ReportFigure.whole(leftOut)
        let text = Phrase("\(count) more rows are left out.", "Se omiten \(count) filas más.")
        return "<p class=\"soft\">\(text.text(in: language))</p>"
    }
}
