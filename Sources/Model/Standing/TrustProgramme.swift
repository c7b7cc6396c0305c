/// A programme that certifies companies or people, ours or a partner's.
///
/// The raw values are the codes of files; a partner's begins with its country.
package enum TrustProgramme: String, Hashable, Sendable, CaseIterable, Comparable {
    case ctpat = "CTPAT"
    case fast = "FAST"
    case sentri = "SENTRI"
    case globalEntry = "GLOBAL-ENTRY"
    case newZealand = "NZ-SES"
    case canada = "CA-PIP"
    case canadaSelfAssessment = "CA-CSA"
    case jordan = "JO-GL"
    case japan = "JP-AEO"
    case korea = "KR-AEO"
    case europeanUnion = "EU-AEO"
    case taiwan = "TW-AEO"
    case israel = "IL-AEO"
    case mexico = "MX-OEA"
    case singapore = "SG-STP"
    case dominicanRepublic = "DO-OEA"
    case peru = "PE-OEA"
    case unitedKingdom = "GB-AEO"
    case india = "IN-AEO"
    case uruguay = "UY-OEC"
    case brazil = "BR-OEA"
    case guatemala = "GT-OEA"
    case colombia = "CO-OEA"

    package init?(code: String) {
        let plain = code.uppercased()
        switch plain {
        case "C-TPAT": self = .ctpat
        case "GE", "GLOBALENTRY": self = .globalEntry
        // Mexico's programme was called NEEC until 2018 or so, and older files say it.
        case "NEEC", "OEA": self = .mexico
        case "AEO": self = .europeanUnion
        case "PIP": self = .canada
        case "CSA": self = .canadaSelfAssessment
        default:
            guard let known = Self(rawValue: plain) else { return nil }
            self = known
        }
    }

    /// Where a person holds the membership, and a card shows it.
    package var isForPeople: Bool {
        self == .fast || self == .sentri || self == .globalEntry
    }

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
