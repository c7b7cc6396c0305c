/// In what a licence counts what may go.
package enum LicenceUnit: String, Hashable, Sendable, CaseIterable {
    /// By its value in dollars alone.
    case value
    /// By pieces.
    case number
    /// By area, weight or another measure.
    case measure
}
