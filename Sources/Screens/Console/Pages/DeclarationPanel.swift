import Model
import Views

/// What was declared of a load's goods, and what its newest decision made of that: rules, score with
/// reasons, the draw, and who was drawn to look. For those who see everything.
struct DeclarationPanel {
    private let page: TripPage
    private let look: Look
    private let clock: DayClock

    init(_ page: TripPage, _ look: Look, _ clock: DayClock) {
        self.page = page
        self.look = look
        self.clock = clock
    }

    private var words: Words { look.words }

    var html: HTML {
        let told = selection
        guard !page.declarations.isEmpty || !told.isEmpty else { return .none }
        return """
            <section class="panel"><h2>\(words.declarations)</h2>\(if: page.declarationsLeftOut > 0, "<p class=\"none\">\(page.declarationsLeftOut.grouped) \(words.leftOut)</p>")\(page.declarations.map(declared))\(if: !told.isEmpty, why(told))</section>
            """
    }

    private func declared(_ filed: FiledDeclaration) -> HTML {
        let name = filed.id.isEmpty ? "#\(filed.index.value)" : filed.id
        let lines = filed.entries.map { entry -> HTML in
            "<dt>\(words.column(entry.column))</dt><dd>\(entry.value)</dd>"
        }
        return """
            <h3>\(name)\(if: filed.isReplaced, " (\(words.replaced))")</h3><p class="small">\(words.filed(filed)) \(clock.html(filed.at)) \(entry.html(filed.index))</p><dl class="plan">\(lines)</dl>
            """
    }

    private var entry: EntryLink {
        EntryLink(trip: nil, told: Set(page.timeline.map(\.index)))
    }

    /// Nothing before the first decision, nor of a load of which nothing was declared.
    private var selection: [String] {
        guard let newest = page.decisions.first else { return [] }
        let lines = newest.targeting(in: look.language)
        return lines.isEmpty ? [] : lines + ["\(words.draw): \(words.drawn(newest.decision.draw))"]
    }

    private func why(_ lines: [String]) -> HTML {
        let items = lines.map { "<li>\($0)</li>" as HTML }
        return "<h3>\(words.selection)</h3><ul class=\"reasons small\">\(items)</ul>"
    }
}
