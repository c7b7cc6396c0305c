/// The streams of one simulated day.
struct DayChance {
    let arrival, lane, primary, route, scan, scanRoute, dock, exit: DrawStream

    init(seed: UInt64, replication: Int) {
        let stream = { DrawStream(seed: seed, replication: replication, purpose: $0) }
        arrival = stream(.arrival)
        lane = stream(.lane)
        primary = stream(.primary)
        route = stream(.route)
        scan = stream(.scan)
        scanRoute = stream(.scanRoute)
        dock = stream(.dock)
        exit = stream(.exit)
    }
}
