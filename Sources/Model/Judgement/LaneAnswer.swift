/// Whether the trusted lane is open to a load, and the links of its chain that close it.
package struct LaneAnswer: Hashable, Sendable {
    /// The words of links: manufacturer, carrier, driver, importer, seal.
    package let closedBy: [String]

    package init(closedBy: [String]) { self.closedBy = closedBy }

    package var isOpen: Bool { closedBy.isEmpty }
}
