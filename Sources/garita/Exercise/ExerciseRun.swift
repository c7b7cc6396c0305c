import Foundation
import JSON
import Model
import PortBoard
import PortModel
import PortPlans
import Simulation
import Waits

/// Plays a scenario into a node that rehearses: trucks, injects at their hours, and booths as the
/// shift files them.
struct ExerciseRun {
    /// As fine as the plan's own steps.
    private static let step = 60.0
    /// A truck in the queue reports so often: silence of a quarter of an hour would be a finding.
    private static let reportEvery = 600.0
    /// As often as the shift's rosters are asked for.
    private static let pauseSeconds = 0.5

    let scenario: ResumptionScenario
    let result: ResumptionResult
    let node: ExerciseNode
    let state: ExerciseNode.State
    /// The hour of the scenario at which it begins, and the last one.
    let fromHour: Double
    let toHour: Double

    private var port: DrillPort
    private var lines: DrillLines
    private var injects: ArraySlice<ExerciseInject>
    private var tally = ExerciseTally()
    private var reported: [Int: Double] = [:]
    private var booths: [Int?]
    private var pace = ExercisePace()

    init(
        _ scenario: ResumptionScenario, _ result: ResumptionResult, node: ExerciseNode,
        state: ExerciseNode.State, fromHour: Double, toHour: Double, seed: UInt64
    ) {
        self.scenario = scenario
        self.result = result
        self.node = node
        self.state = state
        self.fromHour = fromHour
        self.toHour = toHour
        booths = state.booths
        port = DrillPort(
            DrillPlan(scenario, result, from: fromHour), seed: seed, from: fromHour * 3_600)
        lines = DrillLines(
            state.name, origin: state.now - .hours(fromHour), seed: seed)
        injects = ExerciseInject.all(scenario)[...].drop { $0.hour < fromHour }
    }

    /// Until the queue is gone after the reopening, or the last hour.
    mutating func run(progress: (Int) -> Void) async throws -> ExerciseTally {
        try await tell([DrillLines.laneLine])
        try await tell(port.settle().flatMap { lines.line($0) })
        while toHour * 3_600 - port.clock >= Self.step, tally.clearedAt == nil {
            let state = try await node.state()
            booths = state.booths
            let now = (state.now - lines.moment(0)).value
            try await keepUp(now)
            let end = min(toHour * 3_600, now)
            if end - port.clock < Self.step {
                try await Task.sleep(for: .seconds(Self.pauseSeconds))
                continue
            }
            try await follow(to: end)
            progress(Int(port.clock - fromHour * 3_600))
        }
        let farewell = ExerciseInject.both("The exercise is over.", "El simulacro ha terminado.")
        try await file(.end(text: farewell), at: port.clock)
        tally.end(hour: port.clock / 3_600)
        return tally
    }

    /// Whoever leads the exercise and the shift hear when the node cannot take what happens as fast
    /// as its clock runs: its pages then show the port as it was.
    private mutating func keepUp(_ now: Double) async throws {
        // What passes while we rest ourselves is no delay of the node's.
        let behind = max(0, now - port.clock - Self.step - Self.pauseSeconds * state.speed)
        tally.behind(behind)
        guard let sentence = pace.told(behind: behind, played: port.clock - fromHour * 3_600)
        else { return }
        Terminal.complain(sentence)
        let minutes = Int(behind / 60)
        let note = ExerciseRecord.Inject(
            kind: .note,
            text: ExerciseInject.both(
                "The pages are \(minutes) minutes behind the exercise's clock.",
                "Las páginas van \(minutes) minutos por detrás del reloj del simulacro."), open: nil
        )
        try await file(.inject(note), at: port.clock)
    }

    /// Step by step, so that a node that runs fast is told the same as one that runs slowly.
    private mutating func follow(to end: Double) async throws {
        var told: [JSONValue] = []
        while port.clock + Self.step <= end, tally.clearedAt == nil {
            let hour = port.clock / 3_600
            while let inject = injects.first, inject.hour <= hour {
                injects = injects.dropFirst()
                try await tell(told)
                told = []
                try await file(.inject(inject.inject), at: inject.hour * 3_600)
            }
            let open = open(atHour: hour)
            let events = port.advance(to: port.clock + Self.step, booths: open)
            for event in events { note(event) }
            told += events.flatMap { lines.line($0) } + positions()
            tally.queue(port.waiting, hour: port.clock / 3_600)
            noteClearing(open.reduce(0, +))
            if told.count > 4_000 {
                try await tell(told)
                told = []
            }
        }
        try await tell(told)
    }

    /// Booths by station: as the shift filed them, else as the plan has them; and of those as many as
    /// the scenario leaves.
    private mutating func open(atHour hour: Double) -> [Int] {
        let planned = scenario.booths(atHour: hour)
        let left = scenario.isOpen(atHour: hour)
        if booths.contains(where: { $0 != nil }) { tally.shiftActed(hours: Self.step / 3_600) }
        let lanes = scenario.port.lanes.enumerated().map { place, lane -> Int in
            let filed = LaneClass(name: lane.name).flatMap { booths[$0.rawValue] }
            let most = lane.boothsMax ?? .max
            return Int((Double(min(filed ?? planned[place], most)) * left).rounded())
        }
        return port.stations == 1 ? [lanes.reduce(0, +)] : lanes
    }

    private mutating func note(_ event: DrillEvent) {
        guard case .atPrimary(let truck, let at) = event else { return }
        tally.serve()
        reported[truck.number] = nil
        let joined = truck.joined / 3_600
        let window = scenario.firstChange..<(scenario.firstChange + scenario.windowHours)
        if window.contains(joined) { tally.wait((at - truck.joined) / 3_600) }
    }

    /// Nobody waits for longer than it takes to serve those before: everybody is next.
    private mutating func noteClearing(_ open: Int) {
        let hour = port.clock / 3_600
        guard hour > scenario.reopening, port.waiting <= open else { return }
        tally.cleared(hour: hour)
    }

    private mutating func positions() -> [JSONValue] {
        var told: [JSONValue] = []
        for station in 0..<port.stations {
            let line = port.line(at: station)
            for (place, truck) in line.enumerated() {
                let last = reported[truck.number] ?? truck.joined
                guard port.clock - last >= Self.reportEvery else { continue }
                reported[truck.number] = port.clock
                let share = 1 - Double(place) / Double(max(1, line.count))
                told.append(lines.position(truck, share: share, at: port.clock))
            }
        }
        return told
    }

    private mutating func file(_ record: ExerciseRecord, at second: Double) async throws {
        try await tell([
            [
                "room": "exercise", "matter": .text(state.name),
                "at": .text(lines.moment(second).rfc3339), "record": record.json,
            ]
        ])
    }

    private mutating func tell(_ told: [JSONValue]) async throws {
        guard !told.isEmpty else { return }
        let refusal = try await node.tell(told, of: state.name)
        tally.told(told.count, refusal: refusal)
    }
}
