import Model
import Views

/// The answer to the one question at the head of a load's page: may it cross unexamined?
struct CrossingBanner {
    let page: TripPage
    let look: Look
    let clock: DayClock

    private var row: TripRow { page.row }
    private var words: Words { look.words }
    private var answer: CrossingAnswer { CrossingAnswer(row, examination: page.examination) }

    var html: HTML {
        let (tone, icon) = sign
        let lines = details.map { "<p>\($0)</p>" as HTML }
        return """
            <section class="verdict \(tone.rawValue)"><span class="sign">\(icon.html)</span><div><h2>\(answer.sentence(in: look.language))</h2>\(lines)</div></section>
            """
    }

    private var sign: (Chip.Tone, Icon) {
        switch answer.grade {
        case .yes: (.good, .check)
        case .no: (.bad, .cross)
        case .examine: (.warn, .eye)
        case .open: (.calm, .clock)
        }
    }

    private var details: [HTML] {
        let outcome = answer.outcome(in: look.language).map { "\($0)" as HTML }
        if let revoked = row.revoked { return fall(revoked) + [outcome].compactMap(\.self) }
        guard let decided = page.decisions.first, let channel = answer.channel else { return [] }
        guard row.isCleared else {
            return ["\(decided.reasons(in: look.language))"] + [outcome].compactMap(\.self)
        }
        let name: HTML = "\(channel.name(in: look.language))"
        guard row.status != .crossed else { return [name] }
        return ["\(name) · \(words.validUntil) \(clock.whole(decided.decision.validUntil))"]
    }

    private func fall(_ revoked: TripRow.Revoked) -> [HTML] {
        let fallen = page.decisions.first { $0.decision.number == revoked.decision }
        let times: HTML = """
            \(revoked.cause.name(in: look.language)) · \(words.ended(revoked.cause)) \(clock.html(revoked.brokeAt)) · \(words.revokedAt) \(clock.html(revoked.at)) UTC
            """
        return [times] + (fallen?.cause(in: look.language).map { ["\($0)"] } ?? [])
    }
}
