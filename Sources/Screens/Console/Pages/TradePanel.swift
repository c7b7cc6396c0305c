import Model
import Views

/// Licences, likenesses with restricted parties and the links of the trusted lane, for an officer.
struct TradePanel {
    let page: TripPage
    let look: Look

    init(_ page: TripPage, _ look: Look) {
        self.page = page
        self.look = look
    }

    private var trade: TradeAccount { page.trade }

    private var words: Words { look.words }

    var html: HTML {
        guard !trade.isEmpty else { return .none }
        return """
            <section class="panel"><h2>\(words.peopleAndPapers)</h2>\(licences)\(likenesses)\(lane)</section>
            """
    }

    private var licences: HTML {
        guard !trade.licences.isEmpty else { return .none }
        let items = trade.licences.map { line -> HTML in
            let stops = line.stops.map(stop)
            return """
                <li><b>\(line.number ?? words.noLicence)</b> \(line.stops.isEmpty ? words.goes : words.stops) <span class="small">\(left(line))</span>\(stops)</li>
                """
        }
        return "<h3>\(words.exportLicences)</h3><ul>\(items)</ul>"
    }

    private func stop(_ stop: TradeAccount.Stop) -> HTML {
        let said = look.language == .english ? stop.sentence : words.name(stop.code)
        return "<p>\(said)</p>"
    }

    private func left(_ line: TradeAccount.Licence) -> String {
        guard let cents = line.remainingCents else { return "" }
        let said = line.isOfAuthority ? "" : words.filedByExporter
        return "\(words.dollars(cents)) \(words.leftOfLicence)\(said)"
    }

    private var likenesses: HTML {
        guard !trade.likenesses.isEmpty else { return .none }
        let items = trade.likenesses.map { line -> HTML in
            let state =
                line.clearedBy.map { words.foundOther(by: $0) }
                ?? (line.holds ? words.holdsIt : words.noteOnly)
            let country = line.party.country.map { " (\($0))" } ?? ""
            return """
                <li><b>\(line.party.name)</b>\(country), \(words.name(line.party.role)) ~ \(line.listedName) <span class="small">\(line.list), \(line.entry), \(line.score.fixed(2))</span>
                <p>\(state)</p><p class="small">\(line.why.joined(separator: "; "))</p></li>
                """
        }
        return "<h3>\(words.restrictedParties)</h3><ul>\(items)</ul>"
    }

    private var lane: HTML {
        guard let heading = page.laneHeading(in: words) else { return .none }
        let rows = trade.links.map { link -> HTML in
            let sign = link.fits ? "✓" : "✗"
            return
                "<dt>\(words.links(link.link))</dt><dd>\(sign) \(link.who) <span class=\"small\">\(link.found)</span></dd>"
        }
        return """
            <h3>\(heading)</h3><dl class="plan">\(rows)</dl><p class="small">\(trade.basis ?? "")</p>
            """
    }
}
