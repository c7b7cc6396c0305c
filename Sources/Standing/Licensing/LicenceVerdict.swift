/// Whether one shipment goes, and what it leaves of its licence.
package struct LicenceVerdict: Hashable, Sendable {
    package let shipment: String
    package let licence: String?
    package let stops: [LicenceStop]
    /// What the filing system would say; nothing where no licence is drawn down.
    package let messages: [LicenceMessage]
    /// After this shipment if it goes, else what was left before it.
    package let remainingCents: Int64?
    package let filing: FilingStatement

    package var mayGo: Bool { stops.isEmpty }
}
