import Custody
import Model
import Testing

struct HealingTests {
    private typealias S = Story
    private static let theft = S.ping(60, door: .open)
    private static let fresh = [Seal(maker: "ADUANA", number: "A77", grade: .highSecurity)]

    // If a row failed, a broken chain would mend itself, or a mended one could never cross.
    // swift-format-ignore
    @Test(arguments: [
        ("nothing happened",  [S.ping(60, door: .closed)], .intact),
        ("theft",             [theft], .broken),
        ("theft, then calm",  [theft, S.ping(600, 9_480, door: .closed)], .broken),
        ("only looked at",    [theft, S.officer(300, .inspect(clean: true))], .broken),
        ("only resealed",     [theft, S.officer(300, .reseal(fresh))], .broken),
        ("found something",   [theft, S.officer(300, .inspect(clean: false)), S.officer(310, .reseal(fresh))], .broken),
        ("resealed, then looked at", [theft, S.officer(300, .reseal(fresh)), S.officer(310, .inspect(clean: true))], .broken),
        ("looked at and resealed", [theft, S.officer(300, .inspect(clean: true)), S.officer(310, .reseal(fresh))], .healed),
        ("released only",     [theft, S.officer(300, .release)], .broken),
        ("opened again later", [theft, S.officer(300, .inspect(clean: true)), S.officer(310, .reseal(fresh)),
                                S.ping(600, 9_480, door: .open)], .broken),
        ("healed before the theft", [S.officer(10, .inspect(clean: true)), S.officer(20, .reseal(fresh)), theft], .broken),
        ("a cut lock says so on", [S.ping(60, seal: .cut), S.officer(300, .inspect(clean: true)), S.officer(310, .reseal(fresh)),
                                S.ping(600, 9_480, seal: .cut)], .healed),
        ("armed and cut again", [S.ping(60, seal: .cut), S.officer(300, .inspect(clean: true)), S.officer(310, .reseal(fresh)),
                                S.ping(500, 8_280, seal: .intact), S.ping(600, 9_480, seal: .cut)], .broken),
        ("in doubt",          [S.seal(60, .checked, "H100801", .damaged)], .suspect),
    ] as [(String, [Event], CustodyAccount.State)])
    func state(_ story: String, _ events: [Event], _ expected: CustodyAccount.State) {
        var events = events
        // A last word, so that silence has no say in these stories.
        events.append(S.ping(900, 12_000, door: .closed))
        #expect(Story(events: events).account(after: 910).state == expected, "\(story)")
    }

    // If this failed, the next check would compare the door with a seal that customs took off.
    @Test func anOfficersSealIsTheOneExpectedNext() {
        let story = Story(events: [S.officer(300, .reseal(Self.fresh))])
        #expect(story.account().seals == Self.fresh)
    }
}
