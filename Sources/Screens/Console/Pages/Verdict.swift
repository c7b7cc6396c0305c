import Model
import Views

/// The answer to the one question, in a sentence: may this load cross unexamined?
struct Verdict {
    let row: TripRow
    let decisions: [DecisionPage]
    let look: Look

    var html: HTML {
        let words = look.words
        if let revoked = row.revoked {
            let lapse = decisions.first { $0.decision.number == revoked.decision }?.revocation
            return banner(
                .bad, .cross, words.say("The clearance was revoked", "La liberación fue revocada"),
                "\(revoked.cause.name(in: look.language)) · \(words.brokeAt) \(revoked.brokeAt.clock) · \(words.revokedAt) \(revoked.at.clock)",
                lapse?.sentence)
        }
        guard let channel = row.channel else {
            return banner(
                .calm, .clock, words.say("Not decided yet", "Aún sin decidir"),
                "\(words.say("It must not cross unexamined.", "No debe cruzar sin revisión."))", nil
            )
        }
        guard channel.isCleared else {
            return banner(
                .warn, .eye,
                words.say("To be examined: ", "Debe revisarse: ") + channel.name(in: look.language),
                "\(decisions.first.map { Self.reasons($0.decision, look) } ?? "")", nil)
        }
        if row.status == .crossed {
            return banner(
                .good, .check, words.say("Crossed with its clearance", "Cruzó con su liberación"),
                "\(channel.name(in: look.language))", nil)
        }
        return banner(
            .good, .check,
            words.say(
                "May cross unexamined, as long as custody holds",
                "Puede cruzar sin revisión mientras se sostenga la custodia"),
            "\(channel.name(in: look.language))\(decisions.first.map { " · \(words.validUntil) \($0.decision.validUntil.dayAndClock)" as HTML } ?? .none)",
            nil)
    }

    private static func reasons(_ decision: Decision, _ look: Look) -> String {
        decision.reasons.map { $0.code.name(in: look.language) }.joined(separator: " · ")
    }

    private func banner(
        _ tone: Chip.Tone, _ icon: Icon, _ title: String, _ detail: HTML, _ sentence: String?
    ) -> HTML {
        """
        <section class="verdict \(tone.rawValue)"><span class="sign">\(icon.html)</span><div><h2>\(title)</h2><p>\(detail)</p>\(sentence.map { "<p>\($0)</p>" as HTML } ?? .none)</div></section>
        """
    }
}
