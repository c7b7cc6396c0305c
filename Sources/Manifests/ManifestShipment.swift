/// One bill of lading of the load.
package struct ManifestShipment: Hashable, Sendable {
    package let number: String
    package var quantity: Int?
    package var unit: String?
    package var kilograms: Double?
    package var descriptions: [String] = []

    package init(number: String) { self.number = number }
}
