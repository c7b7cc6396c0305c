package import Model

/// Why goods do not go.
package enum LicenceStop: Hashable, Sendable {
    case sameShipment
    case noLicenceNamed(LicenceCode)
    case unknownLicence(String)
    case otherCode(LicenceCode)
    case codeNotInForce(LicenceCode)
    case otherClass(ExportClass)
    case notYet(CivilDay)
    case expired(CivilDay)
    case withdrawn(CivilDay)
    case usedUp
    case toleranceExceeded(overCents: Int64, percent: Int64)
    case quantityExceeded(Int64, max: Int64)
    case noQuantity
    case destination(String, allowed: [String])
    case endUse(String?, allowed: [String])
    case otherParty(PartyID)
    case denied(PartyID, since: CivilDay)
    case filing(String)
    case countFull

    package var code: LicenceStopCode {
        switch self {
        case .sameShipment: .sameShipment
        case .noLicenceNamed: .noLicenceNamed
        case .unknownLicence: .unknownLicence
        case .otherCode: .otherCode
        case .codeNotInForce: .codeNotInForce
        case .otherClass: .otherClass
        case .notYet: .notYet
        case .expired: .expired
        case .withdrawn: .withdrawn
        case .usedUp: .usedUp
        case .toleranceExceeded: .toleranceExceeded
        case .quantityExceeded: .quantityExceeded
        case .noQuantity: .noQuantity
        case .destination: .destination
        case .endUse: .endUse
        case .otherParty: .otherParty
        case .denied: .denied
        case .filing: .filing
        case .countFull: .countFull
        }
    }

    package var sentence: String {
        switch self {
        case .sameShipment: "a shipment of this id was judged already; give it another"
        case .noLicenceNamed(let code):
            "code \(code.rawValue) is a licence, and the shipment names none"
        case .unknownLicence(let id): "no licence \(id) is in the file"
        case .otherCode(let code): "the licence is of code \(code.rawValue)"
        case .codeNotInForce(let code): "code \(code.rawValue) is not in force on that day"
        case .otherClass(let wanted): "the licence is for \(wanted)"
        case .notYet(let day): "the licence begins on \(day)"
        case .expired(let day): "the licence expired on \(day)"
        case .withdrawn(let day): "the licence was withdrawn on \(day)"
        case .usedUp: "the licence is used up: its whole value was shipped before"
        case .toleranceExceeded(let over, let percent):
            "\(MoneyText.of(over)) more than licensed, over the tolerance of \(percent) percent"
        case .quantityExceeded(let sum, let max): "\(sum) units with this one; \(max) may go"
        case .noQuantity: "the licence counts units, and the shipment gives none"
        case .destination(let country, let allowed):
            "the licence is for \(allowed.joined(separator: ", ")), not for \(country)"
        case .endUse(let use, let allowed):
            "the end use is “\(use ?? "")”; the licence is for \(allowed.joined(separator: ", "))"
        case .otherParty(let party): "\(party) is not on the licence"
        case .denied(let party, let since): "\(party) is denied export privileges since \(since)"
        case .filing(let why): why
        case .countFull: "the sums of this licence would no longer be exact"
        }
    }
}
