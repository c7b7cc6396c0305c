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
    package let why: Bilingual
}
