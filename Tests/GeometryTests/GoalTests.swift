import Custody
import Foundation
import Testing

/// The labelled tracks of real delivery vehicles, kept outside the project.
struct GoalTests {
    // Stops on real streets would be missed or invented; the figure in docs/formats/stops.md would
    // be a claim without proof.
    @Test func labelsRealTracks() throws {
        guard let bytes = try Self.tracks() else { return }
        let table = try StopsTable(bytes)
        #expect(table.refusals.isEmpty && table.rows.count == 14_400)
        let truth = Self.truth(bytes)
        var parts = [Score](repeating: Score(), count: 10), whole = Score()
        for ((row, label), isStopped) in zip(zip(table.rows, table.labels()), truth) {
            whole.count(label == .stopped, isStopped)
            parts[row.track % parts.count].count(label == .stopped, isStopped)
        }
        print("GOAL, 200 tracks: \(whole), lowest tenth F1 \(parts.map(\.f1).min() ?? 0)")
        #expect(whole.f1 >= 0.93)
        // No tenth of the tracks carries the figure alone.
        #expect(parts.allSatisfy { $0.f1 >= 0.90 })
    }

    private static let source =
        "GOAL tracks, github.com/amazon-science/goal-gps-ordered-activity-labels"

    private static func tracks() throws -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder =
            environment["GARITA_DATA"].map { URL(filePath: $0) }
            ?? root.appending(path: "../shared/data")
        let file = folder.appending(path: "custody/goal/tracks.csv")
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("skipped: \(Self.source)")
            #expect(environment["CI"] != "true", "CI brings the public test data")
            return nil
        }
        return Array(try Data(contentsOf: file))
    }

    /// The column `groundtruth` is the last; a crew on foot or parked is not driving.
    private static func truth(_ bytes: [UInt8]) -> [Bool] {
        bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map {
            $0.suffix("OnFoot".utf8.count).elementsEqual("OnFoot".utf8)
        }
    }
}

/// Right and wrong answers about the class "stopped".
struct Score: CustomStringConvertible {
    private var hits = 0, invented = 0, missed = 0

    mutating func count(_ said: Bool, _ isTrue: Bool) {
        if said, isTrue { hits += 1 } else if said { invented += 1 } else if isTrue { missed += 1 }
    }

    var precision: Double { Double(hits) / Double(max(hits + invented, 1)) }
    var recall: Double { Double(hits) / Double(max(hits + missed, 1)) }
    var f1: Double { 2 * Double(hits) / Double(max(2 * hits + invented + missed, 1)) }

    var description: String {
        let figures = [precision, recall, f1].map { ($0 * 1_000).rounded() / 1_000 }
        return "P \(figures[0]) R \(figures[1]) F1 \(figures[2])"
    }
}
