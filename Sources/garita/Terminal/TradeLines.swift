import Model
import Views

/// People and papers of one load, on a terminal.
struct TradeLines {
    private let trade: TradeAccount
    private let words: Words

    init(_ trade: TradeAccount, _ words: Words) {
        self.trade = trade
        self.words = words
    }

    var lines: [String] {
        guard !trade.isEmpty else { return [] }
        return ["", words.peopleAndPapers.uppercased()]
            + (trade.licences.flatMap(licence) + trade.likenesses.flatMap(likeness) + lane)
            .map(Terminal.plain)
    }

    private func licence(_ line: TradeAccount.Licence) -> [String] {
        let left = line.remainingCents.map { "  \($0 / 100) USD \(words.leftOfLicence)" } ?? ""
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
        guard let isEligible = trade.isEligible else { return [] }
        let head = "  " + (isEligible ? words.laneOpen : words.laneClosed)
        return [head]
            + trade.links.map { link in
                "      \(link.fits ? "ok    " : "CLOSED") \(words.links(link.link)) \(link.who)  "
                    + link.found
            }
    }
}
