import Foundation
import PortModel

/// Many simulated days, shared out among threads.
///
/// Day `n` is the same whichever thread runs it; the days are put in order and the counts added
/// afterwards, so the result does not show how many threads there were.
struct SimulatedDays {
    let outcomes: [DayOutcome]
    let tally: PortTally

    /// Days handed to a worker at a time: few enough that all end together.
    private static let stretch = 32

    static func run(
        _ port: PortOfEntry, seed: UInt64, days: Int, threads: Int
    ) async -> SimulatedDays {
        // More workers than cores would only hold more tables in memory.
        let workers = max(1, min(threads, ProcessInfo.processInfo.activeProcessorCount))
        return await withTaskGroup(of: SimulatedDays.self) { group in
            for worker in 0..<workers {
                group.addTask { share(port, seed: seed, days: days, worker, of: workers) }
            }
            var outcomes: [DayOutcome] = [], tally = PortTally(lanes: port.lanes.count)
            for await share in group {
                outcomes += share.outcomes
                tally.merge(share.tally)
            }
            return SimulatedDays(
                outcomes: outcomes.sorted { $0.replication < $1.replication }, tally: tally)
        }
    }

    private static func share(
        _ port: PortOfEntry, seed: UInt64, days: Int, _ worker: Int, of workers: Int
    ) -> SimulatedDays {
        var simulation = PortSimulation(port, seed: seed)
        var outcomes: [DayOutcome] = [], tally = PortTally(lanes: port.lanes.count)
        for first in stride(from: worker * stretch, to: days, by: workers * stretch) {
            for day in first..<min(days, first + stretch) {
                outcomes.append(simulation.day(day, into: &tally))
            }
        }
        return SimulatedDays(outcomes: outcomes, tally: tally)
    }
}
