/// Who sends and who receives.
struct ParcelPeople {
    let parties: [ParcelParty]
    let senders: [ParcelParty]
    private let rings: [Int32]
    private let ringCount: Int
    private let map: ParcelMap

    /// Ordinary shops; a few send most.
    private static let shops = 4_000
    /// Shops of a ring.
    private static let ringShops = 2
    /// People to a counter: a shop that takes in parcels for a quarter of a town. At least three.
    private static let countersOneIn = 10_000
    /// In a household the surname is shared this often, and the phone.
    private static let surnameShared = 0.8, phoneShared = 0.15
    /// Phones and addresses behind the names of a ring.
    private static let ringPhones = 2, ringRoofs = 3

    init(
        count: Int, ringShare: Double, ringSize: Int, counterShare: Double, _ source: Chance
    ) {
        var chance = source
        let map = ParcelMap(&chance)
        let counters = (0..<max(3, count / Self.countersOneIn)).map { _ in map.roof(&chance) }
        var parties: [ParcelParty] = []
        var rings: [Int32] = []
        parties.reserveCapacity(count)
        var ring: Int32 = 0
        while parties.count < count {
            // So that of all people the share in rings is as asked.
            if chance.happens(ringShare / Double(ringSize) * 2.1) {
                parties += Self.ring(ringSize, map, &chance)
                rings += [Int32](repeating: ring, count: ringSize)
                ring += 1
            } else {
                let family = Self.family(map, counters, counterShare, &chance)
                parties += family
                rings += [Int32](repeating: -1, count: family.count)
            }
        }
        self.parties = parties
        self.rings = rings
        ringCount = Int(ring)
        self.map = map
        senders = (0..<Self.shops + Self.ringShops * Int(ring)).map { _ in
            var shop = map.roof(&chance)
            shop.surname =
                "\(ParcelNames.coined(3, &chance)) \(chance.pick(["trading", "store", "export", "co"]))"
            shop.phone = Self.phone(&chance)
            return shop
        }
    }

    /// Some people get far more than others.
    func receiver(_ chance: inout Chance) -> Int {
        let unit = chance.unit()
        return min(parties.count - 1, Int(unit.squareRoot() * unit * Double(parties.count)))
    }

    func ring(of person: Int) -> Int? { rings[person] < 0 ? nil : Int(rings[person]) }

    func sender(ring: Int?, _ chance: inout Chance) -> Int {
        if let ring, chance.happens(0.8) {
            return Self.shops + ring * Self.ringShops + chance.whole(0...Self.ringShops - 1)
        }
        let unit = chance.unit()
        return Int(unit * unit * unit * Double(Self.shops))
    }

    func moved(_ party: ParcelParty, _ chance: inout Chance) -> ParcelParty {
        var moved = map.roof(&chance)
        moved.given = party.given
        moved.surname = party.surname
        moved.phone = party.phone
        moved.email = party.email
        return moved
    }

    private static func phone(_ chance: inout Chance) -> String {
        "+1 \(chance.whole(201...989)) \(chance.whole(200...999)) \(chance.whole(1_000...9_999))"
    }

    private static func named(_ party: ParcelParty, _ chance: inout Chance) -> ParcelParty {
        var party = party
        party.given = ParcelNames.given(&chance)
        party.surname = ParcelNames.surname(&chance)
        party.phone = phone(&chance)
        party.email = "\(party.given).\(party.surname)\(chance.whole(1...999))@mail.example"
        return party
    }

    private static func family(
        _ map: ParcelMap, _ counters: [ParcelParty], _ counterShare: Double,
        _ chance: inout Chance
    ) -> [ParcelParty] {
        let roof = chance.happens(counterShare) ? chance.pick(counters) : map.roof(&chance)
        let first = named(roof, &chance)
        let others = chance.index(weighing: [0.45, 0.3, 0.15, 0.1])
        return [first]
            + (0..<others).map { _ in
                var member = named(roof, &chance)
                if chance.happens(surnameShared) { member.surname = first.surname }
                if chance.happens(phoneShared) { member.phone = first.phone }
                return member
            }
    }

    private static func ring(
        _ size: Int, _ map: ParcelMap, _ chance: inout Chance
    ) -> [ParcelParty] {
        let phones = (0..<ringPhones).map { _ in phone(&chance) }
        let roofs = (0..<ringRoofs).map { _ in map.roof(&chance) }
        return (0..<size).map { _ in
            var mule = named(chance.pick(roofs), &chance)
            mule.phone = chance.pick(phones)
            return mule
        }
    }
}
