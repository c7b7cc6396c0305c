/// All that an exporter or a carrier is told of how its load is looked at. It is what the load
/// itself shows: nothing from which one could learn who is picked, or why.
package enum TraderCode: String, Hashable, Sendable, CaseIterable {
    /// No declaration was filed for it.
    case undeclared
    case declared
    /// It stands at secondary.
    case present
    /// It is across.
    case crossed
}
