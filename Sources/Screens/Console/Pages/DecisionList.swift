import Model
import Views

/// The decisions on a load, the newest first, each a link to its page.
struct DecisionList {
    let decisions: [DecisionPage]
    let look: Look
    let clock: DayClock

    var html: HTML {
        let words = look.words
        guard !decisions.isEmpty else { return "<p class=\"none\">\(words.undecided)</p>" }
        let items = decisions.map { page -> HTML in
            """
            <li><a href="/decisions/\(page.index.value)">\(words.decision) \(page.decision.number)</a> \(Chip.channel(page.decision.channel, look).html)\(if: page.revocation != nil, Chip.revoked(look).html) <span class="when">\(clock.html(page.decision.at))</span></li>
            """
        }
        return "<ul class=\"decisions\">\(items)</ul>"
    }
}
