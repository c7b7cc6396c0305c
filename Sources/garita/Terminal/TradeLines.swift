import Model
import Views

/// People and papers of one load, on a terminal.
struct TradeLines {
    private let page: TripPage
    private let words: Words

    init(_ page: TripPage, _ words: Words) {
        self.page = page
        self.words = words
    }

    private var trade: TradeAccount { page.trade }

    var lines: [String] {
        guard !trade.isEmpty else { return [] }
        return ["", words.peopleAndPapers.uppercased()]
            + (trade.licences.flatMap(licence) + trade.likenesses.flatMap(likeness) + lane)
            .map(Terminal.plain)
    }

    private func licence(_ line: TradeAccount.Licence) -> [String] {
        let left = line.remainingCents.map { "  \(words.dollars($0)) \(words.leftOfLicence)" } ?? ""
        let said = line.filer == nil || line.isOfAuthority ? "" : words.filedByExporter
        let head =
            "  \(line.number ?? words.noLicence)  "
            + (line.stops.isEmpty ? words.goes : words.stops) + left + said
        return [head]
            + line.stops.map { stop in
                "      "
                    + (words.language == .english ? stop.sentence : words.name(stop.code))
            }
    }

    private func likeness(_ line: TradeAccount.Likeness) -> [String] {
        let state =
            line.clearedBy.map { words.foundOther(by: $0) }
            ?? (line.holds ? words.holdsIt : words.noteOnly)
        let country = line.party.country.map { " (\($0))" } ?? ""
        return [
            "  \(words.name(line.party.role)) \(line.party.name)\(country) ~ \(line.listedName)"
                + "  \(line.list), \(line.entry)  \(line.score.fixed(2))",
            "      \(state)", "      \(line.why.joined(separator: "; "))",
        ]
    }

    private var lane: [String] {
        guard let heading = page.laneHeading(in: words) else { return [] }
        return ["  " + heading]
            + trade.links.map { link in
                "      \(link.fits ? "ok    " : "CLOSED") \(words.links(link.link)) \(link.who)  "
                    + link.found
            }
    }
}
