/// Which land border of the United States a load crosses.
package enum LandBorder: String, Hashable, Sendable, CaseIterable {
    case southern, northern
}

/// Which way it crosses.
package enum CrossingDirection: String, Hashable, Sendable, CaseIterable {
    case toUS, fromUS
}
