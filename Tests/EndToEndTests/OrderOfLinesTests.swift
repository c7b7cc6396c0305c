import Foundation
import Testing

/// `garita detect` on files whose lines a network or an export has shuffled.
struct OrderOfLinesTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}}]}
        """
    private static let trip = """
        [{"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}]
        """

    /// Ten minutes on the road; from the eleventh report on another tractor pulls.
    private static let reports: [String] = (0..<40).map { step in
        let time = String(format: "2026-03-10T12:%02d:%02dZ", step / 4, step % 4 * 15)
        let sway = [0, 3e-5, -2e-5, 1e-5, -3e-5][step % 5]
        let place = String(
            format: "\"lon\":%.6f,\"lat\":%.6f", -117 + Double(step) * 0.0024 + sway, 32.5 + sway)
        return #"{"device":"D-1","time":"\#(time)","received":"\#(time)",\#(place),"#
            + #""tractor":"\#(step < 10 ? "TRK-1" : "TRK-9")"}"#
    }

    private struct Line: Decodable, Hashable {
        let trip: String
        let kind: String
        let severity: String
        let at: String
        let withdrawn: Bool?
    }

    private func judged(
        _ reports: [String], trips: String = Self.trip, _ more: String...
    ) throws -> [Line] {
        let scratch = try Scratch()
        let out = scratch.path("found.ndjson")
        let words = [
            "detect", "--lane", try scratch.write(Self.lane, to: "lane.geojson"),
            "--trips", try scratch.write(trips, to: "trips.json"),
            "--positions",
            try scratch.write(reports.joined(separator: "\n") + "\n", to: "positions.ndjson"),
            "-o", out,
        ]
        let run = try Command.run(words + more)
        #expect(run.status == 0, "\(run.complaints)")
        return try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    // One deed would be told as two, with two times, because a gateway sent two reports the other
    // way round; whoever counts alarms would count the network.
    @Test func neighboursThatChangedPlacesChangeNoVerdict() throws {
        let inOrder = try judged(Self.reports)
        #expect(inOrder.map(\.kind) == ["tractorSwap"])
        for place in 8..<14 {
            var shuffled = Self.reports
            shuffled.swapAt(place, place + 1)
            #expect(try judged(shuffled) == inOrder, "reports \(place) and \(place + 1)")
        }
    }

    // Nobody could tell any more what was said at the time, and what became of it.
    @Test func whatWasTakenBackIsThereForWhoeverAsks() throws {
        var shuffled = Self.reports
        shuffled.swapAt(11, 12)
        let all = try judged(shuffled, "--withdrawn")
        #expect(all.map(\.kind) == ["tractorSwap", "tractorSwap"])
        #expect(all.map(\.withdrawn) == [nil, true])
        #expect(all.map(\.at) == ["2026-03-10T12:02:45.000Z", "2026-03-10T12:03:00.000Z"])
    }

    // A load that was not heard of for an hour would look as if it always had been. Other trucks
    // report meanwhile: a file's clock is that of its lines.
    @Test func silenceThatEndedIsStillTold() throws {
        let quiet = Self.reports.enumerated().map { step, line in
            let mine = line.replacingOccurrences(of: "TRK-9", with: "TRK-1")
            return step < 20 ? mine : mine.replacingOccurrences(of: "T12:", with: "T13:")
        }
        let others = (5..<65).map { minute in
            let time = String(format: "2026-03-10T%02d:%02d:00Z", 12 + minute / 60, minute % 60)
            return #"{"device":"D-2","time":"\#(time)","received":"\#(time)","#
                + #""lon":-116.9,"lat":32.5}"#
        }
        let found = try judged(
            Array(quiet.prefix(20)) + others + Array(quiet.suffix(20)), trips: Self.two)
        #expect(
            found.contains { $0.trip == "T-1" && $0.kind == "silence" && $0.withdrawn == nil },
            "\(found)")
    }

    private static let two: String =
        String(trip.dropLast()) + ","
        + String(trip.dropFirst())
        .replacingOccurrences(of: "T-1", with: "T-2")
        .replacingOccurrences(of: "D-1", with: "D-2")
        .replacingOccurrences(of: "TRL-1", with: "TRL-2")
}
