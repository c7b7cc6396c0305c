package import Model

/// Where a position lies beside the agreed route.
package struct CorridorFix: Hashable, Sendable {
    /// To the nearest place of the whole route, whichever leg of it that is.
    package let distance: Metres
    /// Along the route from its start, on the leg the load is on.
    package let progress: Metres

    package init(distance: Metres, progress: Metres) {
        self.distance = distance
        self.progress = progress
    }
}
