/// The clock of a port. The feed's abbreviation is a label and no evidence: two Arizona ports call
/// their summer clock PST, others MST, and all of them keep the same time.
package enum PortZone: String, Hashable, Sendable {
    case eastern, central, mountain, pacific, alaska
    /// Arizona: mountain time, no summer time.
    case arizona

    /// By the district, the first two digits; CBP's list has no zone.
    init?(_ number: PortNumber) {
        // Presidio, alone in the El Paso district, is on the clock of the rest of Texas.
        if number.six.hasPrefix("2403") {
            self = .central
            return
        }
        switch number.six.prefix(2) {
        case "01", "02", "04", "07", "09", "38": self = .eastern
        case "23", "34", "36", "53": self = .central
        // Fort Hancock is listed with a letter in place of the first digit.
        case "24", "33", "l2": self = .mountain
        case "25", "30": self = .pacific
        case "26": self = .arizona
        case "31": self = .alaska
        default: return nil
        }
    }

    /// Hours of standard time after UTC, all of them below zero.
    private var standardHours: Int {
        switch self {
        case .eastern: -5
        case .central: -6
        case .mountain, .arizona: -7
        case .pacific: -8
        case .alaska: -9
        }
    }

    func offsetHours(isSummer: Bool) -> Int {
        standardHours + (isSummer && self != .arizona ? 1 : 0)
    }

    func abbreviation(isSummer: Bool) -> String {
        let letter = isSummer && self != .arizona ? "D" : "S"
        switch self {
        case .eastern: return "E\(letter)T"
        case .central: return "C\(letter)T"
        case .mountain, .arizona: return "M\(letter)T"
        case .pacific: return "P\(letter)T"
        case .alaska: return "AK\(letter)T"
        }
    }
}
