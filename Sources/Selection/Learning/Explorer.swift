/// How places that are set aside for learning are filled.
package enum Explorer: String, CaseIterable, Hashable, Sendable {
    /// No place for learning: every one goes to the highest scores.
    case none
    /// All by equal chance, which measures at the same time.
    case uniform
    /// By a throw for each category from what was found in it, fading with time: seldom seen
    /// categories throw far.
    case thompson
    /// Where the score is closest to one half.
    case uncertainty
}
