import Intake
import Model
import Simulation

/// A simulated day as the custody fold gets it: each trip's facts, decoded from its lines.
struct Heard {
    struct Load {
        let trip: Trip
        var facts: [Fact] = []
    }

    let lane: Lane
    private(set) var loads: [Load]
    /// All facts of the day with the number of their load, as they arrived.
    private(set) var arrivals: [(load: Int, fact: Fact)] = []

    init(_ world: World) throws {
        lane = world.lane
        loads = world.trips.map { Load(trip: $0) }
        let sender = PartyID(unchecked: "bench")
        var known: Set<EventKey> = []
        for statement in world.deliveries where statement.kind != .trip {
            let decoder = LineDecoder(now: statement.received)
            for submission in try decoder.submissions(fromLine: Array(statement.line))
            where known.insert(submission.key).inserted {
                let load = statement.voyage
                let fact = Fact(
                    index: LedgerIndex(UInt64(arrivals.count)), trip: loads[load].trip.id,
                    ordinal: UInt32(loads[load].facts.count), received: statement.received,
                    sender: sender, key: submission.key, event: submission.event)
                loads[load].facts.append(fact)
                arrivals.append((load, fact))
            }
        }
    }
}
