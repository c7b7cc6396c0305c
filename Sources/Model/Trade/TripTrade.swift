/// What a trip declares of the trade behind its load: who takes part, which border, which exports.
package struct TripTrade: Hashable, Sendable {
    package let manufacturer: PartyID?
    package let importer: PartyID?
    package let consignee: PartyID?
    /// Which border the trusted lane is asked about; nil: it is not.
    package let border: LandBorder?
    package let direction: CrossingDirection
    package let names: [PartyName]
    package let exports: [TripExport]

    /// A truck with a few dozen consolidated shipments names two parties of each.
    package static let namesMax = 256
    /// A truck carries a handful of consignments.
    package static let exportsMax = 16
    /// A filing has at most 999 lines; a truck's goods of one licence have a few.
    package static let linesMax = 99
    /// As long as the longest name on public lists, twice.
    package static let nameBytesMax = 512

    package init(
        manufacturer: PartyID? = nil, importer: PartyID? = nil, consignee: PartyID? = nil,
        border: LandBorder? = nil, direction: CrossingDirection = .toUS, names: [PartyName] = [],
        exports: [TripExport] = []
    ) {
        self.manufacturer = manufacturer
        self.importer = importer
        self.consignee = consignee
        self.border = border
        self.direction = direction
        self.names = names
        self.exports = exports
    }

    package static let none = TripTrade()
}
