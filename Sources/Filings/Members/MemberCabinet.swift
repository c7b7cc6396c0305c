import Membership
package import Model
package import Standing

/// Everything that was filed of members, and what custody had to say of their loads: a fold of the
/// ledger that the clearances and the pages of members are made from.
package struct MemberCabinet: Sendable {
    /// About 200 MB of deeds: five thousand members of a lane with a hundred each. Those beyond stay
    /// in the ledger, act on clearances all the same, and pages say that they are not shown.
    package static let deedsMax = 500_000
    /// A deed has some 300 bytes. One member takes no room from the others.
    static let bytesMax = 512 * 1_024 * 1_024
    static let bytesOfMemberMax = 16 * 1_024 * 1_024
    /// A membership turns a few times a year: more applications and withdrawals of one member are a
    /// sender that loops, and are not weighed.
    static let ownTurnsMax = 256
    /// The largest carriers have some hundreds of customers; those who ask later wait.
    static let askersMax = 1_000
    /// More acts of an office than these, and the member is not trusted until somebody has looked.
    static let officeTurnsMax = 1_024

    private var deeds: [PartyID: [FiledDeed]] = [:]
    private var turns: [PartyID: [FiledDeed]] = [:]
    /// Who asked to see a member, to be shown to it: only it can consent.
    private var askers: [PartyID: Set<PartyID>] = [:]
    /// Which office decides on a membership, and did before.
    private(set) var tenures = Tenures()
    package private(set) var breaks = CustodyBreaks()
    package private(set) var count = 0
    private var bytes = 0
    private var bytesOf: [PartyID: Int] = [:]
    /// Deeds that are in the ledger and not in the pages.
    package private(set) var left = 0
    /// Changes with every deed and every break: by it a page made earlier is known to be old.
    package private(set) var edition = 0

    package init() {}

    /// By name.
    package var members: [PartyID] { deeds.keys.sorted() }

    package func knows(_ member: PartyID) -> Bool { deeds[member] != nil }

    package func deeds(of member: PartyID) -> [FiledDeed] { deeds[member] ?? [] }

    package func office(of member: PartyID, in programme: String) -> PartyID? {
        tenures[member, programme]?.office
    }

    /// What the deed does to the member's standing; nil where it cannot change it.
    mutating func hear(_ filing: Filing, as fact: Fact) -> StandingChange? {
        guard let event = Self.event(filing) else { return nil }
        let side = DeedSide(event.deed.word)
        let deed = FiledDeed(
            event, at: filing.at, index: fact.index,
            office: side == .office ? filing.authority ?? fact.sender : nil)
        edition += 1
        claim(deed, side)
        noteAsker(deed)
        keep(deed, bytes: filing.record.count)
        return deed.word.turnsStanding ? turn(deed) : nil
    }

    /// What an older program admitted and this one cannot read is in the ledger and nowhere else.
    private static func event(_ filing: Filing) -> MemberEvent? {
        do throws(FilingFlaw) { return try MemberRecord(filing).event } catch { return nil }
    }

    private mutating func claim(_ deed: FiledDeed, _ side: DeedSide) {
        guard side == .office, let office = deed.office else { return }
        tenures.hear(deed.event, by: office, at: deed.index)
    }

    /// By name.
    func askers(of member: PartyID) -> [PartyID] { (askers[member] ?? []).sorted() }

    private mutating func noteAsker(_ deed: FiledDeed) {
        guard case .asked(let partner) = deed.event.deed,
            askers[partner]?.contains(deed.event.member) != true
        else { return }
        guard askers[partner, default: []].count < Self.askersMax else {
            left += 1
            return
        }
        askers[partner, default: []].insert(deed.event.member)
    }

    private mutating func keep(_ deed: FiledDeed, bytes size: Int) {
        let member = deed.event.member, own = bytesOf[member] ?? 0
        guard count < Self.deedsMax, bytes + size <= Self.bytesMax,
            own + size <= Self.bytesOfMemberMax
        else {
            left += 1
            return
        }
        deeds[member, default: []].append(deed)
        count += 1
        bytes += size
        bytesOf[member] = own + size
    }

    private mutating func turn(_ deed: FiledDeed) -> StandingChange? {
        let member = deed.event.member, isOwn = deed.office == nil
        let said = (turns[member] ?? []).count { ($0.office == nil) == isOwn }
        guard said < (isOwn ? Self.ownTurnsMax : Self.officeTurnsMax) else {
            return isOwn ? nil : .overfull(member, deed.index)
        }
        turns[member, default: []].append(deed)
        return .enrolled(member, words(of: member))
    }

    /// Where the member stands by its deeds, and since when: for every programme that decided.
    package func words(of member: PartyID) -> [EnrolledWord] {
        MemberStanding.words(ruled(turns[member] ?? []), of: member, by: office)
    }

    /// Without the decisions of offices that have no say in the membership.
    func ruled(_ deeds: [FiledDeed]) -> [FiledDeed] { deeds.filter { !isOfAnother($0) } }

    func isOfAnother(_ deed: FiledDeed) -> Bool {
        guard DeedSide(deed.word) == .office, let programme = deed.event.programme else {
            return false
        }
        return tenures.office(of: deed.event.member, in: programme, at: deed.index) != deed.office
    }
}

extension MemberCabinet {
    /// The node's own words of a load: a clearance fell, or the load was judged broken.
    package mutating func note(_ fact: Fact, on trip: Trip) {
        if breaks.note(fact, on: trip) { edition += 1 }
    }

    /// Nothing is left of a trip that was erased.
    package mutating func forget(_ trip: Trip) {
        if breaks.forget(trip) { edition += 1 }
    }
}
