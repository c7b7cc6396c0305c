/// One way of choosing who is compared with whom: parties with the same key. Several ways, so that
/// a slip in one value leaves another by which the two meet.
package enum BlockPass: Int, CaseIterable, Sendable {
    case identity, phone, email, birth
    case surnamePlace, names, street, suburbName, unit, givenPlace

    /// nil when a value is missing: a key of less would gather half the country.
    func key(_ table: PartyTable, _ party: Int) -> UInt32? {
        let parts = parts
        var sum = UInt64(rawValue + 1)
        for (field, letters) in parts {
            let code = table.code(party, field)
            guard code != 0 else { return nil }
            sum = Digest.join(sum, letters == 0 ? UInt64(code) : table.words.head(code, letters))
        }
        return UInt32(truncatingIfNeeded: sum)
    }

    /// The fields and how many letters of each; 0 is the whole value.
    private var parts: [(PartyField, Int)] {
        switch self {
        case .identity: [(.identity, 0)]
        case .phone: [(.phone, 0)]
        case .email: [(.email, 0)]
        case .birth: [(.birth, 0), (.given, 1)]
        case .surnamePlace: [(.postcode, 0), (.surname, 2)]
        case .names: [(.surname, 4), (.given, 2)]
        case .street: [(.number, 0), (.street, 5)]
        case .suburbName: [(.suburb, 5), (.surname, 3)]
        case .unit: [(.unit, 8)]
        case .givenPlace: [(.postcode, 0), (.given, 3)]
        }
    }
}
