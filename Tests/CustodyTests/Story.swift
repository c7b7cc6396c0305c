import Custody
import Model

/// A trip told fact by fact, for tests that are about one thing.
struct Story {
    static let departure = Street.midnight + Seconds.hours(8)

    var seals = [Seal(maker: "ACME", number: "H100801", grade: .highSecurity)]
    var events: [Event] = []

    static func name<S>(_ text: String) -> Identifier<S> {
        do { return try Identifier(text) } catch { preconditionFailure("test names are plain") }
    }

    static func at(_ seconds: Double) -> Instant { departure + Seconds(seconds) }

    var trip: Trip {
        Trip(
            id: Self.name("T1"), device: Self.name("dev"), departure: Self.departure,
            driver: Self.name("driver-1"), tractor: Self.name("tractor-1"),
            trailer: Self.name("trailer-1"), container: nil, seals: seals)
    }

    /// A report from `metres` along the street.
    static func ping(
        _ seconds: Double, _ metres: Double = 3_000, speed: Double = 12, door: DoorState? = nil,
        allowed: Bool = false, seal: ElectronicSealState? = nil, tractor: String = "tractor-1",
        aside: Double = 0
    ) -> Event {
        .position(
            Position(
                device: name("dev"), at: at(seconds),
                place: Street.coordinate(metres, aside: aside), speed: MetresPerSecond(speed),
                accuracy: 5, door: door, openingAuthorised: allowed, seal: seal,
                tractor: name(tractor)))
    }

    static func officer(_ seconds: Double, _ kind: OfficerAct.Kind) -> Event {
        .officer(OfficerAct(at: at(seconds), kind: kind, authority: name("customs"), note: ""))
    }

    static func seal(
        _ seconds: Double, _ action: SealObservation.Action, _ number: String,
        _ condition: SealObservation.Condition? = nil, read: String? = nil,
        replaces: String? = nil, authority: Bool = false, beside: String? = nil
    ) -> Event {
        .seal(
            SealObservation(
                at: at(seconds), action: action,
                seals: [number, beside].compactMap { $0 }.map {
                    Seal(maker: "ACME", number: $0, grade: .highSecurity)
                },
                condition: condition, readInstead: read, replaces: replaces,
                authority: authority ? name("customs") : nil))
    }

    /// Every fact is heard two seconds after it happened.
    func account(
        after seconds: Double = 3_600, cohort: Cohort = Cohort(), map: LaneMap = Street.map
    ) -> CustodyAccount {
        var fold = CustodyFold(trip: trip, map: map)
        let facts = events.enumerated().map { place, event in
            Fact(
                index: LedgerIndex(UInt64(place)), trip: trip.id, ordinal: UInt32(place),
                received: event.occurred + Seconds(2), sender: Self.name("sender"),
                key: EventKey(bits: UInt64(place)), event: event)
        }
        for fact in facts.sorted(by: { $0.moment < $1.moment }) { fold.absorb(fact, map: map) }
        return fold.account(map: map, cohort: cohort, now: Self.at(seconds))
    }

    /// The worst of each kind but silence, which is not what these stories are about.
    func verdict(after seconds: Double = 3_600) -> [String] {
        account(after: seconds).findings.filter { $0.kind != .silence }
            .map { "\($0.kind.rawValue) \($0.severity.rawValue)" }
    }
}
