import Foundation
import Testing
import Waits

@Suite struct GivenDayTests {
    /// If this failed, the accuracy that docs/formats/port-wait.md claims would not be reached on the
    /// one day that others can check.
    @Test func seedOne() throws {
        guard let reads = Self.bytes("rfid_reads_seed1.csv"), let truth = Self.truth() else {
            return
        }
        let series = try WaitSeries(ReadsFile(reads), every: 300)
        let score = Score(series, truth, .standard)
        #expect(score.experienced < 0.3 && score.joiner < 2 && score.unknown == 0, "\(score)")
    }

    /// nil after one printed line when the folder is absent; in CI its absence is a failure.
    private static func bytes(_ name: String) -> [UInt8]? {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["GARITA_DATA"] ?? "../shared/data"
        if let data = FileManager.default.contents(atPath: "\(root)/ports/rfid/\(name)") {
            return Array(data)
        }
        precondition(environment["CI"] != "true", "ports/rfid is required in CI: set GARITA_DATA")
        print(
            "skipped: set GARITA_DATA to a folder with ports/rfid, the synthetic day of tag reads")
        return nil
    }

    private static func truth() -> [ReaderDay.Truck]? {
        bytes("rfid_truth_seed1.csv").map { bytes in
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
                .compactMap { line in
                    let cells = line.split(separator: ",")
                    guard cells.count == 4, let arrive = Double(cells[0]),
                        let primary = Double(cells[1]),
                        let lane = LaneClass(name: cells[3])
                    else { return nil }
                    return ReaderDay.Truck(arrive: arrive, primary: primary, lane: lane)
                }
        }
    }
}
