import Custody
import Model
import Testing

struct TrackLabellerTests {
    // One row per drive: metres a second over each 5 s, and the labels of the points between.
    // swift-format-ignore
    @Test(arguments: [
        ("parked",          [0, 0, 0, 0, 0, 0],                       "sssssss"),
        ("drives",          [9, 9, 9, 9, 9, 9],                       "mmmmmmm"),
        ("on foot",         [1.2, 0.8, 1.4, 0.3, 1.1, 1.3],           "sssssss"),
        ("one jump",        [0, 0, 0, 6, 0, 0, 0],                    "ssssssss"),
        ("sets off",        [0, 0, 0, 0, 0, 8, 8, 8, 8],              "ssssmmmmmm"),
        ("a gate",          [8, 8, 8, 0, 8, 8, 8],                    "mmmmmmmm"),
        ("a delivery",      [8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8],  "mmmmmssssmmmmm"),
    ] as [(String, [Double], String)])
    func drive(_ name: String, _ speeds: [Double], _ expected: String) {
        var x = 0.0, track = [Self.report(0, 0)]
        for (step, speed) in speeds.enumerated() {
            x += speed * 5
            track.append(Self.report(step + 1, x))
        }
        let labels = TrackLabeller().labels(of: track).map { $0 == .stopped ? "s" : "m" }
        #expect(labels.joined() == expected, "\(name)")
    }

    // A track of nothing, of one report, or of many reports in one moment is still a track.
    @Test func smallTracks() {
        let labeller = TrackLabeller()
        #expect(labeller.labels(of: []) == [])
        #expect(labeller.labels(of: [Self.report(0, 0)]) == [.stopped])
        let crowd = Array(repeating: Self.report(3, 5), count: 50)
        #expect(labeller.labels(of: crowd) == Array(repeating: .stopped, count: 50))
    }

    // A report a minute is coarse, but a drive is a drive.
    @Test func sparseTracksAreJudged() {
        let track = [0.0, 0, 0, 900, 1_800, 2_700, 2_700, 2_700].enumerated().map {
            Self.report($0.offset * 12, $0.element)
        }
        let labels = TrackLabeller().labels(of: track).map { $0 == .stopped ? "s" : "m" }
        #expect(labels.joined() == "ssmmmmss")
    }

    static func report(_ step: Int, _ x: Double) -> TrackPoint {
        TrackPoint(at: Instant(milliseconds: Int64(step) * 5_000), point: Flat(x: x, y: 0))
    }
}
