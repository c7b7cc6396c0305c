/// What becomes of wrongdoing while strategies learn about it.
package enum TradeRegime: String, CaseIterable, Hashable, Sendable {
    /// The same people, the same tricks.
    case steady
    /// A third as much wrong, and a third as many examinations to find it by.
    case scarce
    /// Every month some wrongdoers stop and others begin.
    case drifting
    /// At half time all wrongdoers are gone and others come whom nobody has seen, with other goods
    /// from other countries.
    case broken
}
