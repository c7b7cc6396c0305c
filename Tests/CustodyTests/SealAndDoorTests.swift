import Custody
import Model
import Testing

struct SealAndDoorTests {
    private typealias S = Story

    // If a row failed, a cloned seal would pass, or an officer's own seal would be an alarm.
    // swift-format-ignore
    @Test(arguments: [
        ("as declared",     [S.seal(60, .checked, "H100801", .right)], []),
        ("clone",           [S.seal(60, .checked, "H100801", read: "H999999")], ["sealMismatch alarm"]),
        ("other listed",    [S.seal(60, .checked, "X1", .right)], ["sealMismatch alarm"]),
        ("O for 0, B for 8", [S.seal(60, .checked, "H100801", read: "H1OOB01")], ["sealMismatch warning"]),
        ("printed apart",   [S.seal(60, .checked, "H100801", read: "h-100 801")], []),
        ("broken",          [S.seal(60, .checked, "H100801", .broken)], ["sealBroken alarm"]),
        ("missing",         [S.seal(60, .checked, "H100801", .missing)], ["sealMissing alarm"]),
        ("damaged",         [S.seal(60, .checked, "H100801", .damaged)], ["sealBroken warning"]),
        ("taken off",       [S.seal(60, .removed, "H100801")], ["sealBroken alarm"]),
        ("taken off by customs, then missing",
         [S.seal(60, .removed, "H100801", authority: true), S.seal(90, .checked, "H100801", .missing)], []),
        ("own seal put on", [S.seal(60, .affixed, "X1", replaces: "H100801")], ["sealReplaced alarm"]),
        ("own seal is never believed",
         [S.seal(60, .affixed, "X1", replaces: "H100801"), S.seal(90, .checked, "X1", .right)],
         ["sealReplaced alarm", "sealMismatch alarm"]),
        ("customs' seal put on and read",
         [S.seal(60, .affixed, "X1", replaces: "H100801", authority: true), S.seal(90, .checked, "X1", .right)], []),
        ("sealed at the dock", [S.seal(-600, .affixed, "H100801")], []),
        ("sealed otherwise at the dock", [S.seal(-600, .affixed, "X1")], ["sealMismatch alarm"]),
        ("bolt and electronic seal at the dock",
         [S.seal(-600, .affixed, "H100801", beside: "E-1"), S.seal(60, .checked, "H100801", .right, beside: "E-1")], []),
        ("one more a minute later", [S.seal(-600, .affixed, "H100801"), S.seal(-540, .affixed, "E-1")], []),
        ("only the other is left",
         [S.seal(-600, .affixed, "H100801", beside: "E-1"), S.seal(60, .checked, "E-1", .right)], ["sealMismatch warning"]),
        ("the other is broken",
         [S.seal(-600, .affixed, "H100801", beside: "E-1"), S.seal(60, .checked, "E-1", .broken)], ["sealBroken alarm"]),
        ("swapped at the dock",
         [S.seal(-600, .affixed, "H100801"), S.seal(-540, .affixed, "X1"), S.seal(-500, .removed, "H100801")],
         ["sealMismatch alarm"]),
        ("taken off before departure", [S.seal(-600, .affixed, "H100801"), S.seal(-300, .removed, "H100801"), S.ping(60)],
         ["sealMissing alarm"]),
        ("taken off and put on again",
         [S.seal(-600, .affixed, "H100801"), S.seal(-300, .removed, "H100801"), S.seal(-200, .affixed, "H100801"), S.ping(60)], []),
        ("another put on at the dock instead", [S.seal(-300, .removed, "H100801"), S.seal(-200, .affixed, "X1"), S.ping(60)], []),
        ("one more on the road", [S.seal(60, .affixed, "H100801", beside: "E-1")], ["sealMismatch warning"]),
        ("electronic cut",  [S.ping(60, seal: .intact), S.ping(75, 3_180, seal: .cut)], ["sealBroken alarm"]),
        ("cut told twice",  [S.ping(60, seal: .cut), S.ping(75, 3_180, seal: .cut)], ["sealBroken alarm"]),
        ("cut with leave",  [S.ping(60, seal: .intact), S.ping(75, 3_180, allowed: true, seal: .cut)], []),
        ("armed only at departure", [S.ping(-60, seal: .cut), S.ping(60, seal: .intact)], []),
        ("faulty for long",
         [S.ping(60, seal: .fault), S.ping(75, 3_180, seal: .fault), S.ping(90, 3_360, seal: .fault)],
         ["deviceFault warning"]),
    ] as [(String, [Event], [String])])
    func seal(_ story: String, _ events: [Event], _ expected: [String]) {
        #expect(Story(events: events).verdict() == expected, "\(story)")
    }

    // If a row failed, a thief could open a door, or a rattling contact would stop honest loads.
    // swift-format-ignore
    @Test(arguments: [
        ("closed",         [S.ping(60, door: .closed)], []),
        ("open once",      [S.ping(60, door: .open)], ["doorOpened alarm"]),
        ("closed after a minute", [S.ping(60, door: .open), S.ping(120, 3_720, door: .closed)], ["doorOpened alarm"]),
        ("bounce",         [S.ping(60, door: .open), S.ping(63, 3_040, door: .closed)], []),
        ("rattle",         [S.ping(60, door: .open), S.ping(61, 3_012, door: .open), S.ping(63, 3_040, door: .closed)], []),
        ("sensor insists", [.door(DoorObservation(at: S.at(60), state: .open, place: nil, isAlarm: true)),
                            S.ping(63, door: .closed)], ["doorOpened alarm"]),
        ("said open, contact closed", [said(60, .open), S.ping(61, door: .closed), said(120, .closed)], ["doorOpened alarm"]),
        ("said open, contact closed at once", [said(60, .open), S.ping(60, door: .closed)], ["doorOpened alarm"]),
        ("alarm behind a closed door", [said(60, .closed, alarm: true)], ["deviceFault notice"]),
        ("announced",      [S.ping(60, door: .open, allowed: true)], ["doorOpened notice"]),
        ("ordered",        [S.officer(0, .orderOpening(until: S.at(300))), S.ping(60, door: .open)], ["doorOpened notice"]),
        ("after the order", [S.officer(0, .orderOpening(until: S.at(50))), S.ping(60, door: .open)], ["doorOpened alarm"]),
        ("drives on open",
         [S.officer(0, .orderOpening(until: S.at(80))), S.ping(60, door: .open), S.ping(90, 3_360, door: .open)],
         ["doorOpened notice", "doorOpened alarm"]),
        ("loading",        [S.ping(-60, 0, door: .open)], []),
        ("no fix, still a door",
         [.position(Position(device: S.name("dev"), at: S.at(60), place: Street.coordinate(3_000), isValid: false,
                             door: .open, tractor: S.name("tractor-1")))], ["doorOpened alarm"]),
    ] as [(String, [Event], [String])])
    func door(_ story: String, _ events: [Event], _ expected: [String]) {
        let found = Story(events: events).verdict().filter { !$0.hasPrefix("impossible") }
        #expect(found == expected, "\(story)")
    }

    private static func said(_ seconds: Double, _ state: DoorState, alarm: Bool = false) -> Event {
        .door(DoorObservation(at: S.at(seconds), state: state, place: nil, isAlarm: alarm))
    }

    // If this failed, an alarm would wait for a second report that a cut aerial never sends, or
    // would be raised while the contact may still be bouncing.
    @Test func oneOpenReportIsEnoughAfterFiveSeconds() {
        let story = Story(events: [S.ping(60, door: .open)])
        #expect(story.account(after: 63).findings.isEmpty)
        let account = story.account(after: 66)
        #expect(account.state == .broken)
        #expect(account.findings.first?.known == S.at(62))
    }
}
