/// What is known of a sender or receiver: each a column, all of them optional.
package enum PartyField: Int, CaseIterable, Sendable {
    case given, surname, number, street, unit, suburb, postcode, state
    case phone, email, birth, identity

    /// The name in documents and in `--without`.
    package var name: String { Self.headings[rawValue][0] }

    /// How the column is headed: its own name first, then the names others give it.
    private static let headings = [
        ["given_name", "first_name"], ["surname", "last_name", "family_name"],
        ["street_number", "house_number"], ["address_1", "street"], ["address_2", "unit"],
        ["suburb", "city", "town"], ["postcode", "postal_code", "zip"],
        ["state", "province", "region"], ["phone", "telephone"], ["email", "e_mail"],
        ["date_of_birth", "birth_date"], ["soc_sec_id", "identity", "tax_id"],
    ]

    package init?(heading: String) {
        guard let place = Self.headings.firstIndex(where: { $0.contains(heading) }) else {
            return nil
        }
        self = Self.allCases[place]
    }
}
