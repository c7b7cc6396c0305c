import API
import Model
import Views

/// One decision with everything that led to it, so that anyone can decide it again.
struct DecisionScreen {
    let look: Look
    let page: DecisionPage

    private var words: Words { look.words }
    private var decision: Decision { page.decision }

    var html: HTML {
        """
        <article class="decision"><header class="head"><p class="kind"><a href="/trips/\(decision.trip.inPath)">\(decision.trip.description)</a></p><h1>\(words.decision) \(decision.number)</h1>
        <p class="chips">\(Chip.channel(decision.channel, look).html)\(Chip.custody(decision.custody, look).html)\(if: page.revocation != nil, Chip(tone: .bad, icon: .cross, text: words.revoked).html)</p></header>
        \(revocation)
        <div class="columns"><section class="panel"><h2>\(words.reasons)</h2><ul class="reasons">\(decision.reasons.map(reason))</ul></section>
        <section class="panel"><h2>\(words.decision)</h2><dl class="plan">
        <dt>\(words.decidedAt)</dt><dd>\(decision.at.dayAndClock)</dd>
        <dt>\(words.validUntil)</dt><dd>\(decision.validUntil.dayAndClock)</dd>
        <dt>\(words.policy)</dt><dd>\(decision.policy)</dd>
        <dt>\(words.draw)</dt><dd>\(draw)</dd>
        <dt>\(words.evidence)</dt><dd><code>#\(page.index.value)</code> ← \(decision.evidence.map(TripScreen.place))</dd>
        </dl></section></div></article>
        """
    }

    private func reason(_ reason: Reason) -> HTML {
        """
        <li><b>\(reason.code.name(in: look.language))</b>\(if: !reason.detail.isEmpty, " · \(reason.detail)") <code>\(reason.code.rawValue)</code></li>
        """
    }

    private var draw: HTML {
        let value = Self.thousandths(decision.draw.value)
        let share = Self.thousandths(decision.draw.share)
        let text =
            decision.draw.isPicked
            ? words.say(
                "drawn \(value), below \(share): picked",
                "salió \(value), menor que \(share): elegida")
            : words.say(
                "drawn \(value), not below \(share): not picked",
                "salió \(value), no menor que \(share): no elegida")
        return "\(text) <span class=\"small\">seed \(String(decision.draw.seed))</span>"
    }

    private static func thousandths(_ value: Double) -> String {
        String((value * 1_000).rounded() / 1_000)
    }

    private var revocation: HTML {
        guard let fallen = page.revocation else { return .none }
        return """
            <section class="verdict bad"><span class="sign">\(Icon.cross.html)</span><div><h2>\(words.revocation): \(fallen.cause.name(in: look.language))</h2>
            <p>\(fallen.sentence)</p><p>\(words.brokeAt) \(fallen.brokeAt.dayAndClock) · \(words.revokedAt) \(fallen.at.dayAndClock)</p>
            <p class="small">\(words.evidence) \(fallen.evidence.map(TripScreen.place))</p></div></section>
            """
    }
}
