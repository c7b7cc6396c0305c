import Foundation
import Testing

/// A folder is decided by the policy somebody chose for it, whoever opens it next.
@Suite(.serialized)
struct PolicyTests {
    private static let lane = """
        {"type":"FeatureCollection","name":"street","features":[{"type":"Feature","properties":\
        {"role":"corridor","widthMetres":300},"geometry":{"type":"LineString","coordinates":\
        [[-117.0,32.5],[-116.787,32.5]]}}]}
        """
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
        """

    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    /// Which policies the ledger names, from its first fact on.
    private func named() throws -> [String] {
        let run = try Command.garita("policy", "--data", data)
        #expect(run.status == 0, "\(run.complaints)")
        return run.output.matches(of: /\bv\d+(?:\.\d+)?\b/).map { String($0.output) }
    }

    private func serve(_ words: String...) throws {
        let node = try words.isEmpty ? Serving(data) : Serving(data, words[0], words[1])
        #expect(node.stop() == 0)
    }

    private func feed() throws {
        let reports = (0..<40).map { step in
            let minute = step / 4, second = step % 4 * 15
            let time = String(format: "2026-03-10T12:%02d:%02d", minute, second)
            let longitude = -117 + Double(step) * 0.0024
            return #"{"device":"D-1","time":"\#(time)Z","received":"\#(time)Z","#
                + #""lon":\#(longitude),"lat":32.5,"door":"closed"}"#
        }
        let files = [
            try scratch.write(Self.lane, to: "lane.geojson"),
            try scratch.write(Self.trip + "\n", to: "trips.ndjson"),
            try scratch.write(reports.joined(separator: "\n") + "\n", to: "positions.ndjson"),
        ]
        let run = try Command.run(["ingest"] + files + ["--data", data])
        #expect(run.status == 0, "\(run.output)\(run.complaints)")
    }

    // A file fed by hand, or a restart without the word, would quietly decide a lane by another
    // policy than its office chose.
    @Test func whoeverOpensTheFolderKeepsItsPolicy() throws {
        try serve("--policy", "v2")
        try feed()
        try serve()
        let list = try Command.garita("trip", "list", "--data", data)
        #expect(list.output.contains("T-1"), "\(list.output)\(list.complaints)")
        let policies = try named()
        #expect(Set(policies) == ["v2"], "the ledger names \(policies)")
        let show = try Command.garita("trip", "show", "T-1", "--data", data)
        #expect(show.output.contains("policy v2"), "\(show.output)")
        let replay = try Command.garita("replay", "--data", data)
        let heading = "Policy v2 against the record"
        #expect(replay.status == 0 && replay.output.hasPrefix(heading), "\(replay.output)")
    }

    // The one way to change it would change nothing, or a folder begin with a policy nobody named.
    @Test func onlyTheWordItselfChangesIt() throws {
        try feed()
        #expect(Set(try named()) == ["v1.2"])
        try serve("--policy", "v2")
        try serve()
        #expect(try named().last == "v2")
        let odd = try Command.garita("serve", "--data", data, "--port", "0", "--policy", "v9")
        #expect(odd.status == 64 && odd.complaints.contains("v9"), "\(odd.complaints)")
    }

    // Whoever changed the policy would be told that all history was decided wrongly: the one check
    // that could show a real difference would be worth nothing from that day on.
    @Test func whatWasDecidedBeforeTheChangeIsHeldAgainstWhatDecidedIt() throws {
        try feed()
        try serve("--policy", "v2")
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
        #expect(replay.output.contains("None of "), "\(replay.output)")
        #expect(replay.output.contains("each on the loads it decided"), "\(replay.output)")
    }

    // A load that was on the road while the policy changed would pass for decided again, or for
    // decided wrongly.
    @Test func aLoadOfTwoPoliciesIsCountedAndLeftOut() throws {
        try feed()
        try serve("--policy", "v2")
        let hold =
            #"{"action":"hold","trip":"T-1","time":"2026-03-10T12:11:00Z","#
            + #""received":"2026-03-10T12:11:00Z","authority":"us-cbp"}"#
        let file = try scratch.write(hold + "\n", to: "hold.ndjson")
        #expect(try Command.garita("ingest", file, "--data", data).status == 0)
        let replay = try Command.garita("replay", "--data", data)
        #expect(replay.status == 0, "\(replay.output)\(replay.complaints)")
        #expect(replay.complaints.contains("1 load was decided by several policies"))
        #expect(replay.output.hasPrefix("Policies v1.2, v2, each on the loads it decided, against"))
    }
}
