/// Hours in which the port does less than its roster says. Hours run from midnight of the first
/// day.
package struct CapacityChange: Hashable, Sendable {
    package let fromHour: Double
    package let toHour: Double
    /// Share of the roster's capacity that is left; 0: closed.
    package let open: Double

    package init(fromHour: Double, toHour: Double, open: Double) {
        precondition(fromHour < toHour && (0...1).contains(open), "an outage has hours and a share")
        self.fromHour = fromHour
        self.toHour = toHour
        self.open = open
    }
}
