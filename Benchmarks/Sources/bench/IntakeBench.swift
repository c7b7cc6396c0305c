import Intake
import Model
import Simulation

/// From the bytes of a tracker's line to a submission with its key.
struct IntakeBench {
    private let lines: [[UInt8]]
    private let now: Instant

    init() {
        let world = World(
            seed: 7, trucks: Sizes.trucks, day: Sizes.day, attackShare: Sizes.attackShare)
        lines = world.deliveries.filter { $0.kind == .position }.map { Array($0.line) }
        now = world.deliveries.last?.received ?? Sizes.day
    }

    func positions() throws -> Figure {
        let decoder = LineDecoder(now: now)
        var seconds = Double.infinity, keys: UInt64 = 0
        for _ in 0..<Sizes.rounds {
            keys = 0
            let took = try Clock.cpuSeconds {
                for line in lines {
                    for submission in try decoder.submissions(fromLine: line) {
                        keys &+= submission.key.bits
                    }
                }
            }
            seconds = min(seconds, took)
        }
        let bytes = lines.reduce(0) { $0 + $1.count }
        return Figure(
            name: "intake of position lines, \(bytes / max(lines.count, 1)) bytes each",
            count: lines.count, unit: "lines", seconds: seconds,
            result: "keys " + String(keys, radix: 16))
    }
}
