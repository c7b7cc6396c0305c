import Foundation
import Testing

/// Keys are made and ended while the lane goes on.
@Suite(.serialized)
struct KeyTests {
    private func add(_ data: String, _ more: String...) throws -> String {
        let run = try Command.run(["key", "add", "--party", "op", "--data", data] + more)
        #expect(run.status == 0, "\(run.complaints)")
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // A stolen key would stay open until the node is stopped, and its console until tomorrow.
    @Test func keysChangeWhileTheNodeServes() async throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        let first = try add(data, "--role", "operator")
        let node = try Serving(data)
        #expect(try await node.status("v1/trips", key: first) == 200)
        #expect(try await node.status("ready") == 200)

        let second = try add(data, "--role", "auditor")
        #expect(try await node.comesTo(200) { try await node.status("v1/trips", key: second) })
        #expect(try await node.logIn(second) == 200)
        #expect(try await node.status("v1/trips") == 200)

        let name = String(second.split(separator: "_")[1])
        let list = try Command.garita("key", "list", "--data", data)
        #expect(list.output.contains(name), "\(list.output)\(list.complaints)")
        let retire = try Command.garita("key", "retire", name, "--data", data)
        #expect(retire.status == 0, "\(retire.complaints)")
        #expect(try await node.comesTo(401) { try await node.status("v1/trips", key: second) })
        #expect(try await node.comesTo(401) { try await node.status("v1/trips") })
        #expect(try await node.status("v1/trips", key: first) == 200)
        #expect(node.stop() == 0)
    }

    // A key bound to a tracker would be bound to nothing once it is made.
    @Test func aDevicesKeyShowsWhatItIsBoundTo() throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        _ = try add(data, "--role", "device", "--device", "GPS-1", "--device", "GPS-2")
        let list = try Command.garita("key", "list", "--data", data)
        #expect(list.output.contains("GPS-1 GPS-2"), "\(list.output)\(list.complaints)")
    }

    // A command that makes no sense would make a key that means something else.
    @Test(arguments: [
        (["--role", "carrier", "--device", "GPS-1"], "--role device"),
        (["--role", "device", "--device", "GPS 1"], "cannot be a device's name"),
        (["--role", "thief"], "wanted one of device"),
    ])
    func badKeysAreRefused(_ words: [String], _ sentence: String) throws {
        let scratch = try Scratch()
        let run = try Command.run(
            ["key", "add", "--party", "op", "--data", scratch.path("data")] + words)
        #expect(run.status != 0)
        #expect(run.complaints.contains(sentence), "\(run.complaints)")
    }

    // A mistyped folder would look like one without keys.
    @Test(arguments: [["list"], ["retire", "abc"]])
    func missingFolderIsSaid(_ words: [String]) throws {
        let scratch = try Scratch()
        let run = try Command.run(["key"] + words + ["--data", scratch.path("nowhere")])
        #expect(run.status != 0)
        #expect(run.complaints.contains("No node keeps its data"), "\(run.complaints)")
    }
}
