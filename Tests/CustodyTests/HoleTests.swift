import Custody
import Model
import Testing

/// Ways around the detectors that were found by looking for them.
struct HoleTests {
    private typealias S = Story

    // If a row failed, whoever jams the tracker only while the truck stands would load it unseen, or
    // a hole in coverage at a red light would end a clearance.
    // swift-format-ignore
    @Test(arguments: [
        ("rolled on after ten minutes", 600.0,   50.0, 12.0, ["hiddenDwell alarm"]),
        ("seen standing afterwards",    600.0,   50.0,  0.0, ["hiddenDwell alarm"]),
        ("on the very spot",            600.0,    0.0, 12.0, ["hiddenDwell alarm"]),
        ("a red light long",            200.0,   50.0, 12.0, []),
        ("driven all the while",        600.0, 3_900.0, 12.0, []),
    ] as [(String, Double, Double, Double, [String])])
    func gap(
        _ story: String, _ seconds: Double, _ metres: Double, _ speed: Double,
        _ expected: [String]
    ) {
        let before = [S.ping(30, 2_640), S.ping(45, 2_820), S.ping(60, 3_000)]
        let back = 60 + seconds
        let after = [S.ping(back, 3_000 + metres, speed: speed)]
            + (1...4).map { step in
                S.ping(back + 15 * Double(step), 3_000 + metres + 180 * Double(step))
            }
        #expect(Story(events: before + after).verdict(after: back + 120) == expected, "\(story)")
    }

    // If this failed, two forged reports from the far side would end the watch, and the doors could
    // be opened on the way.
    @Test(arguments: [1, 2, 3, 8])
    func forgedArrival(_ forged: Int) {
        var events: [Event] = []
        for step in 0..<40 {
            let isForged = (10..<10 + forged).contains(step)
            let metres = isForged ? Street.end : 1_000 + Double(step) * 180
            events.append(S.ping(60 + 15 * Double(step), metres))
        }
        events.append(S.ping(700, 8_300, door: .open, seal: .cut))
        let kinds = Set(Story(events: events).account(after: 800).findings.map(\.kind))
        #expect(kinds.isSuperset(of: [.doorOpened, .sealBroken]))
    }

    // If this failed, a load that crossed would be watched for ever after a hole in coverage at the
    // border line.
    @Test func arrivalAfterAGap() {
        let events = [S.ping(60), S.ping(1_500, Street.end), S.ping(1_515, Street.end)]
        let opened = [S.ping(1_600, Street.end, speed: 0, door: .open, seal: .cut)]
        let kinds = Story(events: events + opened).account(after: 1_700).findings.map(\.kind)
        #expect(!kinds.contains(.doorOpened) && !kinds.contains(.sealBroken))
    }

    // If a row failed, a load could be driven anywhere else at the price of a warning, or a closed
    // street would break custody.
    // swift-format-ignore
    @Test(arguments: [
        ("kilometres away for good",   4_000.0, 60, "routeDeparture alarm"),
        ("around a closed street",       600.0, 60, "routeDeparture warning"),
        ("far, and soon back",         4_000.0, 24, "routeDeparture warning"),
    ] as [(String, Double, Int, String)])
    func stray(_ story: String, _ farthest: Double, _ steps: Int, _ expected: String) {
        var events = [S.ping(30, 2_640), S.ping(45, 2_820), S.ping(60, 3_000)]
        for step in 1...steps {
            let aside = min(farthest, 180 * Double(step))
            events.append(S.ping(60 + 15 * Double(step), 3_000 + 60 * Double(step), aside: aside))
        }
        #expect(Story(events: events).verdict().contains(expected), "\(story)")
    }
}
