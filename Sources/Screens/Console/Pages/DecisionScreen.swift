import API
import Model
import Views

/// One decision with everything that led to it, so that anyone can decide it again.
struct DecisionScreen {
    let look: Look
    let page: DecisionPage
    /// Where the trip's content was erased since.
    let erasure: Erasure?
    let clock: DayClock

    private var words: Words { look.words }
    private var decision: Decision { page.decision }
    private var entries: EntryLink { EntryLink(trip: decision.trip, told: erasure.map { _ in [] }) }

    var html: HTML {
        """
        <article class="decision"><header class="head"><p class="kind"><a href="/trips/\(decision.trip.inPath)">\(decision.trip.description)</a></p><h1>\(words.decision) \(decision.number)</h1>
        <p class="chips">\(Chip.channel(decision.channel, look).html)\(if: page.revocation != nil, Chip.revoked(look).html)</p></header>
        \(erased)\(revocation)
        <div class="columns"><section class="panel"><h2>\(words.reasons)</h2><ul class="reasons">\(decision.reasons.map(reason))</ul>\(targeting)</section>
        <section class="panel"><h2>\(words.decision)</h2><dl class="plan">
        <dt>\(words.decidedAt)</dt><dd>\(clock.whole(decision.at))</dd>
        <dt>\(words.validUntil)</dt><dd>\(clock.whole(decision.validUntil))</dd>
        <dt>\(words.custodyThen)</dt><dd>\(Chip.custody(decision.custody, look).html)</dd>
        \(custodyNow)
        <dt>\(words.policy)</dt><dd>\(decision.policy)</dd>
        <dt>\(words.draw)</dt><dd>\(words.drawn(decision.draw)) <span class="small">\(words.seed) \(String(decision.draw.seed))</span></dd>
        <dt>\(words.evidence)</dt><dd>\(decision.evidence.map(entries.html))</dd>
        <dt>\(words.recordedAs)</dt><dd>\(entries.html(page.index))</dd>
        </dl></section></div></article>
        """
    }

    /// A stranger's note may stand in a reason, so the code is kept for programs, out of sight.
    private func reason(_ reason: Reason) -> HTML {
        """
        <li title="\(reason.code.rawValue)">\(page.sentence(of: reason, in: look.language))</li>
        """
    }

    private var targeting: HTML {
        let lines = page.targeting(in: look.language)
        guard !lines.isEmpty else { return .none }
        return "<ul class=\"reasons small\">\(lines.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var custodyNow: HTML {
        guard let now = page.account?.state, now != decision.custody else { return .none }
        return "<dt>\(words.custodyNow)</dt><dd>\(Chip.custody(now, look).html)</dd>"
    }

    private var erased: HTML {
        guard let erasure else { return .none }
        return """
            <section class="verdict calm"><span class="sign">\(Icon.erased.html)</span><div><h2>\(words.erasedNote)</h2>
            <p>\(clock.whole(erasure.at)), \(words.orderer(of: erasure))</p></div></section>
            """
    }

    private var revocation: HTML {
        guard let fallen = page.revocation, let cause = page.cause(in: look.language) else {
            return .none
        }
        return """
            <section class="verdict bad"><span class="sign">\(Icon.cross.html)</span><div><h2>\(words.revocation): \(fallen.cause.name(in: look.language))</h2>
            <p>\(cause)</p><p>\(words.ended(fallen.cause)) \(clock.whole(fallen.brokeAt)) · \(words.revokedAt) \(clock.whole(fallen.at))</p>
            <p class="small">\(words.evidence) \(fallen.evidence.map(entries.html))</p></div></section>
            """
    }
}
