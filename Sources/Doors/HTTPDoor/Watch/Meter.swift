import Model
import Synchronization

/// Counts what passes the door.
///
/// A mutex, not an actor: a counter must not cost a hop between isolations.
package final class Meter: Sendable {
    /// Bounds of the request time histogram, in milliseconds: the acknowledged p99 is aimed at 100.
    static let boundsMilliseconds = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000]

    private let state = Mutex(State())

    package init() {}

    func beginUpload(of key: KeyID, _ limits: DoorLimits) throws(UploadSlots.Shortage) {
        try state.withLock { state throws(UploadSlots.Shortage) in
            try state.uploads.take(for: key, limits)
        }
    }

    func endUpload(of key: KeyID) { state.withLock { $0.uploads.giveBack(of: key) } }

    func count(_ receipt: Receipt, lines: Int, bytes: Int) {
        state.withLock { state in
            state.lines += lines
            state.bytes += bytes
            state.recorded += receipt.recorded - receipt.repeated
            state.repeated += receipt.repeated
            state.refused += receipt.refusedCount
        }
    }

    func count(status: Int, milliseconds: Double) {
        let slot = Self.boundsMilliseconds.firstIndex { milliseconds <= Double($0) }
        state.withLock { state in
            state.answers[status / 100, default: 0] += 1
            state.times[slot ?? Self.boundsMilliseconds.count] += 1
            state.milliseconds += milliseconds
        }
    }

    /// Prometheus text format 0.0.4.
    package var text: String {
        let state = state.withLock { $0 }
        var out = MetricText()
        out.gauge("garita_http_uploads", "Uploads in progress.", state.uploads.count)
        out.counter("garita_door_lines_total", "Lines and documents read.", state.lines)
        out.counter("garita_door_bytes_total", "Bytes read, after inflating.", state.bytes)
        out.counter("garita_door_recorded_total", "Statements newly on disk.", state.recorded)
        out.counter("garita_door_repeated_total", "Statements recorded before.", state.repeated)
        out.counter("garita_door_refused_total", "Statements turned away.", state.refused)
        out.family("garita_http_answers_total", "Answers by class of status.", "counter")
        for (grade, count) in state.answers.sorted(by: { $0.key < $1.key }) {
            out.sample("garita_http_answers_total{class=\"\(grade)xx\"}", Double(count))
        }
        out.histogram(
            "garita_http_seconds", "Time to answer.",
            bounds: Self.boundsMilliseconds.map { Double($0) / 1_000 }, counts: state.times,
            sum: state.milliseconds / 1_000)
        return out.text
    }

    private struct State {
        var uploads = UploadSlots()
        var lines = 0
        var bytes = 0
        var recorded = 0
        var repeated = 0
        var refused = 0
        var answers: [Int: Int] = [:]
        var times = [Int](repeating: 0, count: Meter.boundsMilliseconds.count + 1)
        var milliseconds = 0.0
    }
}
