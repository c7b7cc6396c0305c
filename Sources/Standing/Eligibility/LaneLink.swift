/// The links of the chain that a trusted lane asks about, in the order in which a load meets them.
package enum LaneLink: String, Hashable, Sendable, CaseIterable {
    case manufacturer, carrier, driver, importer, seal
}

/// Which land border of the United States a load crosses.
package enum LandBorder: String, Hashable, Sendable, CaseIterable {
    case southern, northern
}

/// Which way it crosses.
package enum CrossingDirection: String, Hashable, Sendable, CaseIterable {
    case toUS, fromUS
}
