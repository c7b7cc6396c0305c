import Engine
import Model
import Testing

/// Many trips with one trailer, planned ahead or declared by somebody else.
struct PlannedTripTests {
    private static let departure = Small.trip.departure
    private static let rival = Sender(
        key: Small.carrier.key, party: PartyID(unchecked: "rival"), role: .exporter)

    /// Each with a device of its own, so that only the trailer is shared.
    private static func trip(_ name: String, days: Int) throws -> Submission {
        try Small.submission(
            .tripDeclared(
                Trip(
                    id: TripID(name), device: DeviceID("GPS-\(name)"),
                    departure: departure + .hours(24 * Double(days)),
                    driver: Small.trip.driver, tractor: Small.trip.tractor,
                    trailer: Small.trip.trailer, container: nil, seals: [])))
    }

    private static let broken: Submission = {
        let named = Small.submission(.remark(Remark(at: departure, step: "loading")))
        return Submission(
            subject: .equipment([Small.trip.trailer.description]), event: named.event,
            key: named.key, heard: nil, payload: named.payload)
    }()

    private static func lane(_ plans: [(Submission, Sender)]) -> (lane: Rehearsal, last: Admission)
    {
        var lane = Rehearsal(Small.settings())
        var last = lane.hear(
            Small.submission(.laneDeclared(Small.lane, at: Small.start)), from: Small.operator_,
            at: Small.start
        ).admission
        for (said, sender) in plans {
            last = lane.hear(said, from: sender, at: Small.start).admission
        }
        return (lane, last)
    }

    private static func trips(withTheTrailerIn lane: Rehearsal) -> [TripID?] {
        var lane = lane
        let heard = lane.hear(broken, from: Small.operator_, at: departure + 60)
        guard case .new(let draft) = heard.admission else { return [nil] }
        return ([draft] + draft.following).map(\.fact.trip)
    }

    // Twenty false trips with a real load's trailer would take the real one out of the roster:
    // its broken seals would be everybody's but its own.
    @Test func nobodysLaterTripsPushOutAnothers() throws {
        let real = (try Self.trip("REAL", days: 0), Small.carrier)
        let false_ = try (1...20).map { (try Self.trip("F-\($0)", days: 0), Self.rival) }
        let (lane, last) = Self.lane([real] + false_)
        guard case .new = last else {
            Issue.record("\(last)")
            return
        }
        #expect(Self.trips(withTheTrailerIn: lane).contains(TripID(unchecked: "REAL")))
    }

    // A month planned at once would drop its first days: today's load would be no trip's.
    @Test func aPlanKeepsItsFirstLoads() throws {
        let month = try (0..<30).map { (try Self.trip("D-\($0)", days: $0), Small.carrier) }
        #expect(Self.trips(withTheTrailerIn: Self.lane(month).lane) == [TripID(unchecked: "D-0")])
    }

    // A plan without an end would fill the memory; dropping its far end without a word would
    // refuse loads on the day they drive.
    @Test func aPlanHasALimitThatIsTold() throws {
        let long = try (0...64).map { (try Self.trip("D-\($0)", days: $0 + 1), Small.carrier) }
        let (lane, last) = Self.lane(long)
        guard case .refused(let refusal) = last else {
            Issue.record("\(last)")
            return
        }
        #expect(refusal.advice.contains("64 trips of yours"))
        #expect(refusal.field == "departure")
        // Another's plan is not counted with it.
        var more = lane
        let other = try more.hear(Self.trip("R-1", days: 1), from: Self.rival, at: Small.start)
        guard case .new = other.admission else {
            Issue.record("\(other.admission)")
            return
        }
    }
}
