/// The filing system's code for the kind of authority under which goods go.
package enum LicenceCode: String, Hashable, Sendable, CaseIterable {
    case bureauLicence = "C30"
    case noLicence = "C33"
    case limitedValue = "C35"
    case gift = "C43"
    case civilEndUser = "C37"
    case dy6 = "C60"
    case c63 = "C63"

    package var title: String {
        switch self {
        case .bureauLicence: "licence of the bureau"
        case .noLicence: "no licence required"
        case .limitedValue: "exception for shipments of limited value"
        case .gift: "exception for gifts"
        case .civilEndUser: "exception for civil end-users, withdrawn"
        case .dy6: "licence DY6"
        case .c63: "code added in June 2020"
        }
    }

    /// C37 was taken out and C63 put in in June 2020; no source at hand tells the day.
    private static let june2020 = KnownDate("2020-06")

    /// Within June 2020 both are taken: the day is not known, and a filing of that month stands.
    package func isInForce(on day: CivilDay) -> Bool {
        switch self {
        case .civilEndUser: Self.june2020?.order(of: day.start) != .after
        case .c63: Self.june2020?.order(of: day.start) != .before
        case .bureauLicence, .noLicence, .limitedValue, .gift, .dy6: true
        }
    }

    /// Whether it stands for a licence that was applied for, which has a value to draw down.
    package var isLicence: Bool { self == .bureauLicence || self == .dy6 }
}
