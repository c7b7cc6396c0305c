package import Model

/// How much more than licensed may go, as the rules of a day have it.
package struct LicenceTolerance: Hashable, Sendable {
    package let valuePercent: Int64
    package let quantityPercent: Int64
    package let basis: String

    /// The filing system has drawn licences down since then, and allows a tenth over the value.
    static let decrementBegins = CivilDay("2016-07-28")

    /// - Parameter day: of the shipment; rules of that day count, not today's.
    package static func inForce(on day: CivilDay, for unit: LicenceUnit) -> LicenceTolerance {
        let older = older(unit)
        guard let begins = decrementBegins, day >= begins else { return older }
        return LicenceTolerance(
            valuePercent: 10, quantityPercent: older.quantityPercent,
            basis: "value as decremented in AES since 2016-07-28, quantity by 15 CFR 750.11")
    }

    /// 15 CFR 750.11 in its older text. Of measures the excerpt at hand is cut: that a tenth
    /// more may go is common knowledge, and that its value may rise by as much is our reading.
    private static func older(_ unit: LicenceUnit) -> LicenceTolerance {
        switch unit {
        case .value:
            LicenceTolerance(valuePercent: 0, quantityPercent: 0, basis: "15 CFR 750.11, older")
        case .number:
            LicenceTolerance(valuePercent: 25, quantityPercent: 0, basis: "15 CFR 750.11, older")
        case .measure:
            LicenceTolerance(valuePercent: 10, quantityPercent: 10, basis: "15 CFR 750.11, older")
        }
    }
}
