import Foundation
import Testing

/// Criteria that somebody brings along, for members to be held against.
@Suite(.serialized)
struct OwnCatalogTests {
    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/membership/own")
    private static func file(_ name: String) -> String { folder.appending(path: name).path }
    private static let own = [
        "--catalog", file("acme.json"), "--profile", file("acme-supplier.json"), "--mapping",
        file("acme-ctpat.json"),
    ]

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func member(_ words: [String], _ own: [String] = own) throws -> Command {
        try Command.run(
            ["member"] + words + ["--events", Self.file("members.ndjson")] + own
                + ["--as-of", "2026-11-22"])
    }

    // A company's own programme would be unknown to the command that was made for everybody's; or
    // what was answered once would be asked again.
    @Test func membersAreHeldAgainstIt() throws {
        let gaps = try member(["gaps", "SUP-1", "--programme", "ACME", "--all"])
        // One answer is to a criterion that suppliers are not asked.
        #expect(gaps.status == 1, "\(gaps.complaints)")
        #expect(gaps.complaints.contains("criterion 2.2 is not asked of a supplier by ACME"))
        #expect(gaps.output.hasPrefix("ACME, supplier:"), "\(gaps.output)")
        let rows = gaps.output.split(separator: "\n").map(String.init)
        func row(_ label: String) -> String { rows.first { $0.contains(" \(label)  ") } ?? "" }
        #expect(row("1.1").contains("answered and shown"), "\(gaps.output)")
        #expect(row("1.2").contains("not answered yet"))
        #expect(row("2.1").contains("shown by CTPAT 6.2"))
        #expect(row("2.2").isEmpty)
        let all = try member(["gaps", "SUP-1"])
        for programme in ["ACME", "CTPAT", "AEO", "OEA", "SAFE"] {
            #expect(all.output.contains(programme))
        }
        let page = scratch.path("gaps.html")
        let report = try member(
            ["report", "gaps", "SUP-1", "--programme", "ACME", "-o", page])
        #expect(report.status == 1)
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains("fence is walked"))
    }

    // Without the catalog its lines would count for something, or take others with them.
    @Test func withoutItItsLinesAreToldAndTheRestKept() throws {
        let run = try member(["gaps", "SUP-1"], [])
        #expect(run.status == 1)
        #expect(run.complaints.contains("there is no programme “ACME”; wanted one of CTPAT"))
        #expect(run.output.contains("CTPAT"))
        let whole = try member(
            ["gaps", "SUP-1", "--programme", "ACME"], ["--catalog", Self.file("acme.json")])
        #expect(whole.complaints.contains("no kind of member “supplier”; wanted one of member"))
        let lost = try member(["gaps", "SUP-1"], ["--profile", Self.file("acme-supplier.json")])
        #expect(lost.status == 64 && lost.complaints.contains("--catalog"))
    }

    // A catalog that takes the place of ours would do so without a word.
    @Test func oneThatIsCalledLikeOursTakesItsPlace() throws {
        let text = try String(contentsOfFile: Self.file("acme.json"), encoding: .utf8)
        let mine = try scratch.write(text, to: "aeo.json")
        let run = try member(["gaps", "SUP-1", "--programme", "AEO"], ["--catalog", mine])
        #expect(run.complaints.contains("AEO is taken from \(mine), in place of ours"))
        #expect(run.output.hasPrefix("AEO, member:"), "\(run.output)")
    }

    // The node would keep what its members answered and show it to nobody.
    @Test func aNodeShowsItsMembersByIt() async throws {
        let data = scratch.path("data")
        let op = try Command.key("operator", "op", data)
        let deed = #"{"room":"member","matter":"SUP-1","at":"2026-03-01T15:00:00Z","record":"#
        let lines = [
            deed + #"{"event":"applied","programme":"ACME","entity":"supplier","name":"Muster"}}"#,
            deed + #"{"event":"answered","programme":"ACME","criterion":"1.2","answer":"yes"}}"#,
        ]
        let node = try Serving(
            data, "--catalog", Self.file("acme.json"), "--profile", Self.file("acme-supplier.json"))
        let told = try await node.send(
            "/v1/events", key: op, type: "application/x-ndjson", lines.joined(separator: "\n"))
        #expect(told.text.contains("\"recorded\":2"), "\(told.text)")
        #expect(
            try await node.comesTo(200) {
                let page = try await node.send("/v1/members/SUP-1", key: op)
                return page.text.contains("ACME") ? 200 : page.status == 200 ? 404 : page.status
            })
        #expect(node.stop() == 0)
        let folder = ["member", "gaps", "SUP-1", "--programme", "ACME", "--data", data]
        let read = try Command.run(folder + Self.own)
        #expect(read.status == 0 && read.output.contains("1.1"), "\(read.complaints)")
        let without = try Command.run(folder)
        #expect(without.status == 65, "\(without.output)")
    }
}
