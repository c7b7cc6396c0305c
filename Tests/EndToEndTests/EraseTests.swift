import Foundation
import Testing

/// A person asks to be forgotten: the command, and everything a user does with the folder after.
@Suite(.serialized)
struct EraseTests {
    private let scratch: Scratch
    private let data: String
    private let file: String
    private static let secrets = ["driver-4711", "-116.98765", "32.54321"]

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        var lines = [Self.trip("T-1", "D-1", "driver-4711"), Self.trip("T-2", "D-2", "driver-8")]
        for (minute, place) in [
            (1, "\"lon\":-117,\"lat\":32.5"), (2, "\"lon\":-116.98765,\"lat\":32.54321"),
            (3, "\"lon\":-116.98,\"lat\":32.5"),
        ] {
            lines.append(
                "{\"device\":\"D-1\",\"time\":\"2026-03-10T12:0\(minute):00Z\","
                    + "\"received\":\"2026-03-10T12:0\(minute):01Z\",\(place)}")
        }
        file = try scratch.write(lines.joined(separator: "\n"), to: "day.ndjson")
        let run = try Command.garita("ingest", file, "--data", data)
        #expect(run.status == 0, "\(run.output)\(run.complaints)")
        #expect(try found(in: data) == Set(Self.secrets))
    }

    private static func trip(_ name: String, _ device: String, _ driver: String) -> String {
        """
        {"trip":"\(name)","device":"\(device)","departure":"2026-03-10T12:00:00Z",\
        "driver":"\(driver)","tractor":"TRK-\(name)","trailer":"TRL-\(name)","seals":[]}
        """
    }

    private func erase(_ words: String...) throws -> Command {
        try Command.run(["erase", "T-1", "--reason", "request 12", "--data", data] + words)
    }

    /// What of the secrets stands in any file of a folder.
    private func found(in folder: String) throws -> Set<String> {
        var found: Set<String> = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let path = folder + "/" + name
            guard let bytes = FileManager.default.contents(atPath: path) else { continue }
            found.formUnion(Self.secrets.filter { bytes.range(of: Data($0.utf8)) != nil })
        }
        return found
    }

    // Whoever mistypes a name, or is refused, would still have opened the evidence for writing.
    @Test func whatIsRefusedLeavesTheFolderAsItWas() throws {
        let before = try contents(of: data)
        let unconfirmed = try erase()
        #expect(unconfirmed.status != 0)
        #expect(unconfirmed.complaints.contains("not typed"), "\(unconfirmed.complaints)")
        let unknown = try Command.garita(
            "erase", "T-9", "--reason", "request 12", "--yes", "--data", data)
        #expect(unknown.status != 0 && unknown.complaints.contains("No trip"))
        #expect(try contents(of: data) == before)
    }

    private func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            contents[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        // Whoever reads a database leaves an empty journal and an index of it.
        #expect(contents["garita.sqlite-wal"]?.isEmpty ?? true)
        contents["garita.sqlite-wal"] = nil
        contents["garita.sqlite-shm"] = nil
        return contents
    }

    // A driver's name and whereabouts would stay on the disk after they were erased.
    @Test func whatWasErasedIsInNoFileOfTheFolder() throws {
        let run = try erase("--yes")
        #expect(run.status == 0, "\(run.complaints)")
        #expect(run.output.contains("the content of 4 facts is gone"), "\(run.output)")
        #expect(run.output.contains("Copies made before still hold"), "\(run.output)")
        #expect(try found(in: data) == [])
        let copy = scratch.path("copy")
        #expect(try Command.garita("backup", "--data", data, "-o", copy).status == 0)
        #expect(try found(in: copy) == [])
    }

    // A ledger that forgot something would look damaged, or its node would not start again.
    @Test func theLedgerStandsUpToEveryCheckAfterwards() async throws {
        _ = try erase("--yes")
        let fsck = try Command.garita("fsck", "--data", data).output
        #expect(fsck.hasPrefix("SOUND") && fsck.contains("4 payloads erased"), "\(fsck)")
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)")
        #expect(replay.complaints.contains("1 trip was erased"), "\(replay.complaints)")
        let dossier = scratch.path("T-1.dossier"), key = data + "/keys/verifier.key"
        let made = try Command.garita("dossier", "T-1", "--data", data, "-o", dossier)
        #expect(made.status == 0, "\(made.complaints)")
        let verify = try Command.garita("verify", dossier, "--key", key).output
        #expect(verify.hasPrefix("SOUND") && verify.contains("request 12"), "\(verify)")
        let node = try Serving(data)
        #expect(node.stop() == 0)
    }

    // Nobody could tell an erased trip from one that never was, or from one that was stolen.
    @Test func anErasedTripIsShownAsErased() throws {
        _ = try erase("--yes")
        let show = try Command.garita("trip", "show", "T-1", "--data", data)
        #expect(show.status == 0, "\(show.complaints)")
        #expect(show.output.contains("ERASED") && show.output.contains("request 12"))
        #expect(show.output.contains("DECISIONS"), "\(show.output)")
        let json = try Command.garita("trip", "show", "T-1", "--data", data, "--json").output
        let page = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect((page?["erased"] as? [String: Any])?["facts"] as? Int == 4, "\(json)")
        let list = try Command.garita("trip", "list", "--data", data).output
        #expect(!list.contains("T-1 ") && list.contains("T-2"), "\(list)")
        #expect(list.contains("1 erased"), "\(list)")
    }

    // A sender's repeat would bring back what was erased.
    @Test func whatIsSentAgainIsRefused() throws {
        _ = try erase("--yes")
        let again = try Command.garita("ingest", file, "--data", data)
        #expect(again.status == 1)
        #expect(again.output.contains("0 recorded, 1 known already"), "\(again.output)")
        #expect(again.complaints.contains("“T-1” was erased"), "\(again.complaints)")
        #expect(try found(in: data) == [])
    }

    // A slip of the hand would destroy evidence.
    @Test func nothingIsErasedWithoutAYes() throws {
        let run = try erase()
        #expect(run.status == 1)
        #expect(run.complaints.contains("--yes"), "\(run.complaints)")
        #expect(try found(in: data) == Set(Self.secrets))
        let blank = try Command.garita("erase", "T-1", "--reason", " ", "--data", data, "--yes")
        #expect(blank.status != 0)
        #expect(blank.complaints.contains("--reason"), "\(blank.complaints)")
    }

    // Two programs would write one ledger.
    @Test func aServedFolderIsLeftAlone() throws {
        let node = try Serving(data)
        let run = try erase("--yes")
        #expect(run.status != 0)
        #expect(run.complaints.contains("is held by process"), "\(run.complaints)")
        #expect(node.stop() == 0)
        #expect(try found(in: data) == Set(Self.secrets))
    }
}
