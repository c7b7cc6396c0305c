/// What an erased trip had taken of a licence: the balance must not grow because papers are gone.
package struct LicenceDraw: Hashable, Sendable {
    package let licence: String
    /// The export's place on its trip, from 1.
    package let export: Int
    package let cents: Int64
    package let units: Int64
    package let departed: Instant
    /// Whose goods they were: an exporter's own licence is drawn by nobody else.
    package let exporter: PartyID?

    package init(
        licence: String, export: Int, cents: Int64, units: Int64, departed: Instant,
        exporter: PartyID?
    ) {
        self.licence = licence
        self.export = export
        self.cents = cents
        self.units = units
        self.departed = departed
        self.exporter = exporter
    }
}
