/// How people write down who they are: each time a little differently.
struct ParcelSlips {
    /// A value is misspelt in one of twenty-five cases: web forms, half of them filled by hand.
    private static let slip = 0.04
    private static let phoneMissing = 0.15
    private static let emailMissing = 0.6
    private static let unitMissing = 0.2
    private static let postcodeMissing = 0.02
    private static let initialOnly = 0.03
    private static let swapped = 0.01
    private static let shortened = 0.25

    static func written(_ party: ParcelParty, _ chance: inout Chance) -> ParcelParty {
        var party = party
        if chance.happens(shortened) { party.street = short(party.street) }
        if chance.happens(initialOnly) { party.given = String(party.given.prefix(1)) }
        if chance.happens(swapped) { swap(&party.given, &party.surname) }
        if chance.happens(phoneMissing) { party.phone = "" }
        if chance.happens(emailMissing) { party.email = "" }
        if chance.happens(unitMissing) { party.unit = "" }
        if chance.happens(postcodeMissing) { party.postcode = "" }
        for field in [
            \ParcelParty.given, \.surname, \.number, \.street, \.city, \.postcode, \.phone,
        ] where chance.happens(slip) {
            party[keyPath: field] = slipped(party[keyPath: field], &chance)
        }
        return party
    }

    private static func short(_ street: String) -> String {
        let words = [
            "street": "St.", "avenue": "Ave", "road": "Rd", "calle": "C.", "drive": "Dr.",
            "lane": "Ln", "boulevard": "Blvd.",
        ]
        let parts = street.split(separator: " ").map(String.init)
        return parts.map { words[$0] ?? $0 }.joined(separator: " ")
    }

    /// One character changed, lost, doubled, or swapped with the next.
    static func slipped(_ text: String, _ chance: inout Chance) -> String {
        var letters = Array(text)
        guard letters.count > 1 else { return text }
        let place = chance.whole(0...letters.count - 2)
        switch chance.whole(0...3) {
        case 0: letters.swapAt(place, place + 1)
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default: letters[place] = letters[place].isNumber ? "7" : chance.pick(Array("aeiounrst"))
        }
        return String(letters)
    }
}
