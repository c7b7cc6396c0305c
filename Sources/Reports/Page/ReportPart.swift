import Model

/// What a report is made of, from top to bottom.
package indirect enum ReportPart: Sendable {
    case heading(Phrase)
    case text(Phrase)
    case figures([KeyFigure])
    case chart(Chart)
    case table(ReportTable)
    case list([Phrase])
    /// Something that must not be overlooked: a simulated scenario, data that end too early.
    case notice(Phrase)
    /// Folded away on the screen, open in print.
    case folded(Phrase, [ReportPart])

    func markup(in language: Language) -> Markup {
        switch self {
        case .heading(let phrase): "<h2>\(phrase.text(in: language))</h2>\n"
        case .text(let phrase): "<p>\(phrase.text(in: language))</p>\n"
        case .figures(let figures):
            "<dl class=\"figures\">\(figures.map { $0.markup(in: language) })</dl>\n"
        case .chart(let chart): chart.markup(in: language)
        case .table(let table): table.markup(in: language)
        case .list(let items):
            "<ul>\(items.map { "<li>\($0.text(in: language))</li>\n" as Markup })</ul>\n"
        case .notice(let phrase):
            "<p class=\"notice\" role=\"note\">\(phrase.text(in: language))</p>\n"
        case .folded(let title, let parts):
            """
            <details><summary>\(title.text(in: language))</summary>
            \(parts.map { $0.markup(in: language) })</details>

            """
        }
    }
}
