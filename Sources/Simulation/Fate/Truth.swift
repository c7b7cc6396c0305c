package import Model

/// What really happened to one load. The detectors never see it.
package struct Truth: Hashable, Sendable {
    package let deed: Deed?
    package let confounders: Set<Confounder>
    package let reachedQueue: Instant
    package let reachedPrimary: Instant
    package let ended: Instant
    package let isFast: Bool

    package var queueWait: Seconds { reachedPrimary - reachedQueue }
    package var isClean: Bool { deed == nil }
}

/// An attack that was carried out.
package struct Deed: Hashable, Sendable {
    package let attack: Attack
    package let sight: Sight
    /// The first moment that differs from an honest trip: it goes dark, lies, or stands.
    package let began: Instant
    /// When the wheels stopped for it.
    package let stood: Instant
    /// When a door contact or an electronic seal first felt it, where one did.
    package let touched: Instant?
    /// From the first package in to the door shut again.
    package let loadingBegan: Instant
    package let loadingEnded: Instant
    package let place: Coordinate
    package let load: Kilograms
    /// The whole deed lies in a hole of coverage whose records, fixes and all, are flushed late.
    package let isHiddenInFlush: Bool

    package var isVisible: Bool { sight != .nothing }
}
