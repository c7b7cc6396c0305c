/// Two months of small parcels, with the truth beside them: who is who, and what was in them.
///
/// It holds what makes linking hard: families under one roof, counters where thousands collect,
/// namesakes, people who move; and what targeting looks for: rings that split goods over many
/// names behind few phones and addresses, just under the limit of value.
package struct ParcelWorld {
    package struct Parcel {
        /// As `heading` names them.
        package let cells: [String]
        package let receiver: Int
        package let sender: Int
        package let isIllicit: Bool
    }

    /// Parcels a person gets in two months, on average; some get one, some twenty.
    private static let parcelsMean = 3.5
    private static let days = 60
    /// The last week is still to be decided on.
    private static let openDays = 7
    /// Of the past, the share examined by lot: port samplings of low-value entries are of this order.
    private static let examined = 0.02
    /// Of ordinary parcels, the share in which something is wrong; of rings', the share.
    private static let ordinaryWrong = 0.01, ringWrong = 0.6
    /// Of people, the share that belong to rings.
    private static let ringShare = 0.03
    private static let ringSize = 12
    private static let counterShare = 0.03
    private static let moving = 0.03
    /// Of rings' parcels, the share that is split to just under the limit, and of other people's
    /// the share that happens to cost as much: a telephone does.
    private static let ringSplits = 0.5, ordinaryDear = 0.03
    /// Below it no duty is asked in many countries.
    private static let limit = 800.0

    private let people: ParcelPeople
    private let seed: Chance
    package let count: Int

    package init(seed: UInt64, count: Int) {
        precondition(count > 0, "a world of no parcels has nobody in it")
        let chance = Chance(seed: seed).branch("parcels")
        self.seed = chance
        self.count = count
        people = ParcelPeople(
            count: max(1, Int(Double(count) / Self.parcelsMean)), ringShare: Self.ringShare,
            ringSize: Self.ringSize, counterShare: Self.counterShare, chance.branch("people"))
    }

    package static var heading: [String] {
        ["id", "date", "value", "result"] + ParcelParty.columns.map { "receiver_" + $0 }
            + ["sender_surname", "sender_address_1", "sender_suburb", "sender_phone"]
    }

    /// Each parcel from dice of its own, in order.
    package func make(_ body: (Parcel) throws -> Void) rethrows {
        var chance = seed.branch("parcels, one by one")
        for number in 1...count { try body(parcel(number, &chance)) }
    }

    private func parcel(_ number: Int, _ chance: inout Chance) -> Parcel {
        let receiver = people.receiver(&chance)
        var party = people.parties[receiver]
        if chance.happens(Self.moving) { party = people.moved(party, &chance) }
        let ring = people.ring(of: receiver)
        let sender = people.sender(ring: ring, &chance)
        let day = chance.whole(0...Self.days - 1)
        let isIllicit = chance.happens(ring == nil ? Self.ordinaryWrong : Self.ringWrong)
        let value = Self.value(isSplit: ring != nil && chance.happens(Self.ringSplits), &chance)
        let isPast = day < Self.days - Self.openDays
        let result = isPast && chance.happens(Self.examined) ? (isIllicit ? "1" : "0") : ""
        let written = ParcelSlips.written(party, &chance)
        let shop = people.senders[sender]
        let cents = Int((value * 100).rounded())
        let cells =
            ["P\(number)", Self.date(day), "\(cents / 100).\(Self.two(cents % 100))", result]
            + written.cells
            + [
                chance.happens(0.03) ? ParcelSlips.slipped(shop.surname, &chance) : shop.surname,
                shop.street, shop.city, shop.phone,
            ]
        return Parcel(cells: cells, receiver: receiver, sender: sender, isIllicit: isIllicit)
    }

    private static func value(isSplit: Bool, _ chance: inout Chance) -> Double {
        if isSplit || chance.happens(ordinaryDear) { return chance.between(0.85 * limit...limit) }
        return min(5_000, chance.lasting(mean: 90, variation: 1.2))
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// From 1 April 2026 on: April has 30 days, May has more than are needed.
    private static func date(_ day: Int) -> String {
        day < 30 ? "2026-04-\(two(day + 1))" : "2026-05-\(two(day - 29))"
    }
}
