/// The towns and streets parcels go to.
struct ParcelMap {
    struct Town {
        let city: String
        let postcode: String
        let state: String
        let streets: [String]
    }

    /// About the postal codes of a border state.
    private static let townsCount = 1_500
    /// Streets of a code; with 400 numbers each this holds a million roofs.
    private static let streetsCount = 40
    private static let numberMax = 400
    private static let kinds = ["street", "avenue", "road", "calle", "drive", "lane", "boulevard"]
    private static let states = ["tx", "nm", "az", "ca", "bc", "son", "chih", "tam", "nl", "coah"]

    let towns: [Town]

    init(_ chance: inout Chance) {
        var towns: [Town] = []
        for place in 0..<Self.townsCount {
            // A city of several codes is usual.
            let city =
                place % 3 == 0 || towns.isEmpty
                ? ParcelNames.coined(3, &chance) : towns[place - 1].city
            let streets = (0..<Self.streetsCount).map { _ in
                ParcelNames.coined(2, &chance) + " " + chance.pick(Self.kinds)
            }
            towns.append(
                Town(
                    city: city, postcode: String(10_000 + place * 53),
                    state: Self.states[place * Self.states.count / Self.townsCount],
                    streets: streets))
        }
        self.towns = towns
    }

    /// A party at some address and nobody yet.
    func roof(_ chance: inout Chance) -> ParcelParty {
        let town = chance.pick(towns)
        var party = ParcelParty()
        party.number = String(chance.whole(1...Self.numberMax))
        party.street = chance.pick(town.streets)
        if chance.happens(0.2) { party.unit = "unit \(chance.whole(1...60))" }
        party.city = town.city
        party.postcode = town.postcode
        party.state = town.state
        return party
    }
}
