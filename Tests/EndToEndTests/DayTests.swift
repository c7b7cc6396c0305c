import Foundation
import Testing

/// A simulated day through the real doors, then everything a user does with its ledger.
@Suite(.serialized)
struct DayTests {
    // The README's demonstration would fail in front of a newcomer.
    @Test func demoReportsTheDay() throws {
        let run = try Command.garita("demo", "--once", "--json", "--trucks", "40", "--seed", "3")
        #expect(run.status == 0, "\(run.complaints)")
        let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let members = try #require(report as? [String: Any])
        for name in [
            "trips", "tampered", "caught", "missed", "recall", "cleanAlarmedShare", "precleared",
            "revoked", "medianSecondsToDetect", "perKind", "exposureMinutes", "waitMinutes",
        ] { #expect(members[name] != nil, "the report lacks \(name)") }
        #expect(members["trips"] as? Int == 40)
    }

    // Evidence that cannot be checked elsewhere, or a replay that decides otherwise, is none.
    @Test func ledgerOfADayStandsUpToEveryCheck() throws {
        let scratch = try Scratch()
        let data = scratch.path("data"), world = scratch.path("world")
        #expect(
            try Command.garita("simulate", "--trucks", "12", "--seed", "5", "-o", world).status == 0
        )
        let files = ["lane.geojson", "trips.json", "events.ndjson", "positions.ndjson"]
            .map { world + "/" + $0 }
        let first = try Command.garita(
            "ingest", files[0], files[1], files[2], files[3], "--data", data)
        #expect(first.status == 0, "\(first.output)\(first.complaints)")
        let again = try Command.garita(
            "ingest", files[0], files[1], files[2], files[3], "--data", data)
        #expect(again.output.contains("together: 0 recorded"), "\(again.output)")

        let fsck = try Command.garita("fsck", "--data", data)
        #expect(fsck.output.hasPrefix("SOUND"), "\(fsck.output)")
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.output.contains("\nNone of"), "\(replay.output)")
        #expect(replay.status == 0)
        try checkDossier(of: data, in: scratch)
    }

    private func checkDossier(of data: String, in scratch: Scratch) throws {
        let list = try Command.garita("trip", "list", "--data", data)
        let trip = try #require(
            list.output.split(separator: "\n").dropFirst(2).first?.split(separator: " ").first)
        let account = try Command.garita("trip", "show", String(trip), "--data", data, "--json")
        #expect(account.status == 0)
        _ = try JSONSerialization.jsonObject(with: Data(account.output.utf8))

        let file = scratch.path("trip.dossier"), key = data + "/keys/verifier.key"
        #expect(
            try Command.garita("dossier", String(trip), "--data", data, "-o", file).status == 0)
        let sound = try Command.garita("verify", file, "--key", key)
        #expect(sound.status == 0, "\(sound.output)")

        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let text = String(decoding: bytes, as: UTF8.self)
        let place = try #require(text.utf8.firstIndex(of: UInt8(ascii: ":")))
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: place) + 400
        bytes[offset] = bytes[offset] == 0x41 ? 0x42 : 0x41
        try bytes.write(to: URL(fileURLWithPath: file))
        let forged = try Command.garita("verify", file, "--key", key)
        #expect(forged.status != 0)
        #expect(forged.output.hasPrefix("NOT SOUND"), "\(forged.output)")
    }

    // A carrier could not try the judge on its own files before joining a lane.
    @Test func detectJudgesFiles() throws {
        let scratch = try Scratch()
        let world = scratch.path("world"), found = scratch.path("findings.ndjson")
        _ = try Command.garita(
            "simulate", "--trucks", "40", "--seed", "2", "--attacks", "0.3", "-o", world)
        let run = try Command.garita(
            "detect", "--lane", world + "/lane.geojson", "--trips", world + "/trips.json",
            "--positions", world + "/positions.ndjson", "--events", world + "/events.ndjson",
            "-o", found)
        #expect(run.status == 0, "\(run.complaints)")
        let lines = try String(contentsOfFile: found, encoding: .utf8).split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            let finding = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let members = try #require(finding as? [String: Any])
            #expect(
                Set(members.keys) == [
                    "trip", "kind", "severity", "at", "known", "lateBySeconds", "sentence",
                    "evidence",
                ])
        }
    }
}
