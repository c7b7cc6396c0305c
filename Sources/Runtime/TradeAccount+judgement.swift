import Engine
import Model
import Screening
import Standing
import Views

extension TradeAccount {
    /// As the engine judges a load now.
    init(_ judgement: TradeJudgement) {
        self.init(
            licences: judgement.licences.lines.map(Licence.init),
            likenesses: judgement.restricted.lines.map(Likeness.init),
            links: judgement.lane?.links.map(Link.init) ?? [], basis: judgement.lane?.basis)
    }
}

extension TradeAccount.Licence {
    init(_ line: LicenceJudgement.Line) {
        self.init(
            export: line.export, number: line.licence, filer: line.filer,
            isOfAuthority: line.isOfAuthority,
            stops: line.verdict.stops.map {
                TradeAccount.Stop(code: $0.code, sentence: $0.sentence)
            },
            messages: line.verdict.messages.map(\.rawValue),
            remainingCents: line.verdict.remainingCents)
    }
}

extension TradeAccount.Likeness {
    init(_ line: RestrictedJudgement.Line) {
        self.init(
            party: line.party, list: line.hit.list, entry: line.hit.entry,
            listedName: line.hit.hit.name, score: line.hit.score, holds: line.holds,
            clearedBy: line.clearedBy, why: line.hit.hit.comparison.steps.map(\.sentence))
    }
}

extension TradeAccount.Link {
    init(_ link: LinkVerdict) {
        self.init(
            link: link.link.rawValue, fits: link.fits, who: link.subject, found: link.sentence,
            asked: link.cause == .notAsked ? "" : link.demand.sentence)
    }
}
