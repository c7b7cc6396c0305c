/// One criterion of a programme and what is missing to it, with the reason.
package struct GapRow: Hashable, Sendable {
    package enum Verdict: String, CaseIterable, Hashable, Sendable {
        /// Answered here, and nothing more is asked.
        case met
        /// Shown whole by answers given to other programmes.
        case metElsewhere = "met-elsewhere"
        /// Shown in part, here or elsewhere.
        case part
        case open

        package var isGap: Bool { self == .part || self == .open }
    }

    package let criterion: AskedCriterion
    package let verdict: Verdict
    /// Nil when nobody answered this criterion itself.
    package let held: Held?
    /// The answers to other programmes that speak for it.
    package let shownBy: [CriterionName]

    /// Made when it is read: an authority's queue weighs millions of rows and tells none of them.
    package var why: Bilingual {
        held.map(Self.why) ?? Self.why(shownBy, isWhole: verdict == .metElsewhere)
    }

    /// More names than these are a list to look up, not a sentence.
    private static let namesMax = 4

    private static func why(_ shown: [CriterionName], isWhole: Bool) -> Bilingual {
        guard !shown.isEmpty else { return Bilingual("not answered yet", "sin respuesta") }
        let rest = shown.count - namesMax
        let names =
            shown.prefix(namesMax).map(\.description).joined(separator: ", ")
            + (rest > 0 ? " +\(rest)" : "")
        return isWhole
            ? Bilingual("shown by \(names)", "lo muestra \(names)")
            : Bilingual("shown in part by \(names)", "lo muestra en parte \(names)")
    }

    private static func why(_ held: Held) -> Bilingual {
        switch held {
        case .yes: Bilingual("answered and shown", "respondido y demostrado")
        case .partly: Bilingual("answered “partly”", "respondido «en parte»")
        case .no: Bilingual("answered “no”", "respondido «no»")
        case .excused: Bilingual("does not apply, with a reason", "no aplica, con motivo")
        case .unexplained:
            Bilingual("said not to apply, without a reason", "se dice que no aplica, sin motivo")
        case .unproven:
            Bilingual("a must without evidence", "obligatorio y sin evidencia")
        case .expired: Bilingual("its evidence has run out", "su evidencia venció")
        }
    }
}
