/// What two parties are compared by. Values that depend on each other are one trait: a suburb and
/// its postcode are one piece of evidence, not two.
package enum Trait: Int, CaseIterable, Sendable {
    case given, surname, address, unit, place, phone, email, birth, identity

    package var name: String { Self.names[rawValue] }

    private static let names = [
        "given name", "surname", "street and number", "unit", "postcode and place", "phone",
        "email",
        "date of birth", "identity number",
    ]

    /// People under one roof share these, and are not one person for it.
    var isOfHousehold: Bool {
        switch self {
        case .surname, .address, .unit, .place, .phone: true
        case .given, .email, .birth, .identity: false
        }
    }

    /// What makes it one roof.
    var isRoof: Bool { self == .address || self == .place }

    /// The fields it is made of; the first two make the value whose frequency counts.
    var fields: [PartyField] {
        switch self {
        case .given: [.given]
        case .surname: [.surname]
        case .address: [.number, .street]
        case .unit: [.unit]
        case .place: [.postcode, .suburb, .state]
        case .phone: [.phone]
        case .email: [.email]
        case .birth: [.birth]
        case .identity: [.identity]
        }
    }
}
