import Custody
import Foundation

/// Stops on real, labelled tracks of delivery vehicles, kept outside the project.
struct GoalBench {
    private static let source =
        "GOAL tracks, github.com/amazon-science/goal-gps-ordered-activity-labels"

    func run() throws {
        let folder = ProcessInfo.processInfo.environment["GARITA_DATA"] ?? "../shared/data"
        let file = URL(filePath: folder).appending(path: "custody/goal/tracks.csv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            return print("stops on real tracks: skipped, GARITA_DATA has no \(Self.source)")
        }
        let bytes = Array(try Data(contentsOf: file))
        let table = try StopsTable(bytes)
        var labels: [MotionLabel] = []
        let seconds = Clock.cpuSeconds { labels = table.labels() }
        let truth = Self.truth(bytes)
        precondition(truth.count == labels.count, "every row of the table has its truth")
        let f1 = Self.f1(labels, truth)
        let speed = Figure(
            name: "stop labels on real tracks", count: labels.count, unit: "points",
            seconds: seconds, result: String(format: "F1 %.3f", f1))
        print(speed.line + "  [F1 must reach 0.90]")
    }

    /// The column `groundtruth` is the last; a crew on foot or parked is not driving.
    private static func truth(_ bytes: [UInt8]) -> [Bool] {
        bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map {
            $0.suffix("OnFoot".utf8.count).elementsEqual("OnFoot".utf8)
        }
    }

    private static func f1(_ labels: [MotionLabel], _ truth: [Bool]) -> Double {
        var hits = 0, wrong = 0
        for (label, isStopped) in zip(labels, truth) {
            if label == .stopped, isStopped {
                hits += 1
            } else if label == .stopped || isStopped {
                wrong += 1
            }
        }
        return 2 * Double(hits) / Double(max(2 * hits + wrong, 1))
    }
}
