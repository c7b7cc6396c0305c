package import Model

/// One thing that vetting asks about a person, and how sure it is that a programme asks it.
package struct VettingItem: Hashable, Sendable {
    package enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// Read in the programme's own regulation or on its page.
        case ownText = "own text"
        /// Told by one secondary source.
        case secondary
        /// Common knowledge, for which no source is at hand.
        case unverified
        /// Does not apply to the programme.
        case none
    }

    package let reason: ReasonClass?
    package let question: String
    package let answers: [TrustProgramme: Certainty]
    /// What a programme does differently, in words.
    package let difference: String?
}
