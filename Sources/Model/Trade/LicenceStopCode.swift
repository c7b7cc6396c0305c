/// Why goods do not go, as a word for programs; a reason of a decision keeps it.
package enum LicenceStopCode: String, Hashable, Sendable, CaseIterable {
    case sameShipment = "same-shipment"
    case noLicenceNamed = "no-licence-named"
    case unknownLicence = "unknown-licence"
    case otherCode = "other-code"
    case codeNotInForce = "code-not-in-force"
    case otherClass = "other-class"
    case notYet = "not-yet"
    case expired
    case withdrawn
    case usedUp = "used-up"
    case toleranceExceeded = "tolerance-exceeded"
    case quantityExceeded = "quantity-exceeded"
    case noQuantity = "no-quantity"
    case destination
    case endUse = "end-use"
    case otherParty = "other-party"
    case denied
    case filing
    case countFull = "count-full"
}
