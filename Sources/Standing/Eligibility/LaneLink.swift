/// The links of the chain that a trusted lane asks about, in the order in which a load meets them.
package enum LaneLink: String, Hashable, Sendable, CaseIterable {
    case manufacturer, carrier, driver, importer, seal
}
