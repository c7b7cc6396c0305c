import Foundation
import JSON
import Model
import Simulation

/// Plays a simulated day into a node through its doors, a slice of the day at a time.
struct DemoFeed {
    /// As often as trackers report: no finding is delayed by more than the feed's own step.
    static let slice = Seconds(15)

    let world: World
    let courier: Courier
    let clock: DrivenClock
    /// Simulated seconds a real second; nil is as fast as the node takes it.
    let speed: Double?

    struct Tally: Sendable {
        var delivered = 0
        var refused = 0
        var firstRefusal: String?
    }

    func run(progress: (Int) -> Void) async throws -> Tally {
        var tally = Tally()
        var rest = world.deliveries[...]
        let began = ContinuousClock.now
        _ = try await courier.deliver([Array(world.lane.geoJSON.text.utf8)[...]], as: .customs)
        guard let start = rest.first?.received else { return tally }
        while let next = rest.first {
            let end = next.received + Self.slice
            let slice = rest.prefix { $0.received < end }
            rest = rest.dropFirst(slice.count)
            try await pace(until: end - start, since: began)
            clock.turn(to: end)
            try await deliver(slice, tally: &tally)
            progress(world.deliveries.count - rest.count)
        }
        return tally
    }

    /// Trips before what speaks of them; then one delivery for each sender.
    private func deliver(_ slice: ArraySlice<Statement>, tally: inout Tally) async throws {
        let trips = Dictionary(grouping: slice.filter { $0.kind == .trip }, by: \.speaker)
        let others = Dictionary(grouping: slice.filter { $0.kind != .trip }, by: \.speaker)
        let parcels = [trips, others].flatMap { parcels in
            Speaker.allCases.compactMap { speaker in parcels[speaker].map { (speaker, $0) } }
        }
        for (speaker, statements) in parcels {
            let lines = statements.map(\.line)
            let answer = try await courier.deliver(lines, as: speaker)
            let receipt = try JSONValue(parsing: Array(answer))
            tally.delivered += lines.count
            tally.refused += receipt["refusedCount"]?.int ?? 0
            if tally.firstRefusal == nil, let refusal = receipt["refused"]?.array?.first {
                tally.firstRefusal = refusal.text
            }
        }
    }

    private func pace(until moment: Seconds, since began: ContinuousClock.Instant) async throws {
        guard let speed else { return }
        try await Task.sleep(until: began + .seconds(moment.value / speed), clock: .continuous)
    }
}
