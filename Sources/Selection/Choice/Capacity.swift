/// How many examinations there are, and how they are shared out.
package struct Capacity: Hashable, Sendable {
    /// One examination in ten by pure chance: in the simulator and in published trials a fixed
    /// tenth costs little where targeting works and saves it where it has gone blind
    /// (docs/guides/targeting.md).
    package static let floorShareUsual = 0.10
    /// Below this a year of draws says next to nothing; above it targeting has no room.
    package static let floorShares = 0.01...1.0
    package static let totalMax = 10_000_000

    package let total: Int
    package let floor: Int
    package let exploring: Int

    package init(
        total: Int, floorShare: Double = floorShareUsual, exploreShare: Double = 0
    ) throws(SelectionFlaw) {
        guard total > 0, total <= Self.totalMax else { throw .capacity(total) }
        guard Self.floorShares.contains(floorShare) else { throw .floorShare(floorShare) }
        guard exploreShare >= 0, exploreShare + floorShare <= 1 else {
            throw .exploreShare(exploreShare)
        }
        self.total = total
        // Rounded up: a capacity of three still has one draw, else it would measure nothing.
        floor = Int((Double(total) * floorShare).rounded(.up))
        exploring = min(
            total - floor, Int((Double(total) * exploreShare).rounded(.toNearestOrAwayFromZero)))
    }
}
