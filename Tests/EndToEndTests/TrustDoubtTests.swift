import Foundation
import Testing

/// What speaks against somebody is told wherever the good is told: on a certificate, in a status, in
/// a search for names.
@Suite(.serialized)
struct TrustDoubtTests {
    private static let fixture = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/membership/valid/members.ndjson").path

    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
    }

    private func feed(_ name: String, _ lines: [String]) throws -> Command {
        let file = try scratch.write(lines.joined(separator: "\n") + "\n", to: name)
        return try Command.garita("ingest", file, "--data", data)
    }

    private func deed(
        _ word: String, _ rest: String = "", day: Int, by authority: String? = nil
    ) -> String {
        let office = authority.map { #""authority":"\#($0)","# } ?? ""
        return #"{"room":"member","matter":"TRUCK-1","at":"2026-03-0\#(day)T10:00:00Z",\#(office)"#
            + #""record":{"event":"\#(word)","programme":"CTPAT"\#(rest)}}"#
    }

    private func certificate(_ source: String..., day: [String] = []) throws -> Command {
        _ = try Command.garita("member", "key", "customs.example", "-o", scratch.path("keys"))
        return try Command.run(
            ["member", "certificate", "TRUCK-1", "--programme", "CTPAT"] + source + day
                + [
                    "--secret", scratch.path("keys/signing.key"), "-o", scratch.path("cert"),
                    "--force",
                ])
    }

    // A foreign authority verifies the certificate of a carrier whose loads are being stopped.
    @Test func whoIsStoppedByANoticeGetsNoCertificate() throws {
        let life = [
            deed("applied", #","entity":"highway-carrier","name":"Muster""#, day: 1),
            deed("certified", day: 2, by: "us-cbp"),
        ]
        #expect(try feed("life.ndjson", life).status == 0)
        #expect(try certificate("--data", data).status == 0)
        let notice =
            #"{"action":"standing","member":"TRUCK-1","programme":"CTPAT","status":"suspended","#
            + #""reason":"seizure","time":"2026-03-03T10:00:00Z","authority":"us-cbp"}"#
        let said = try feed("notice.ndjson", [notice])
        #expect(said.status == 0, "\(said.complaints)")
        let refused = try certificate("--data", data)
        #expect(refused.status == 65, "\(refused.output)\(refused.complaints)")
        #expect(refused.complaints.contains("gets no certificate"), "\(refused.complaints)")
        for words in [["show", "TRUCK-1"], ["queue"]] {
            let page = try Command.run(["member"] + words + ["--data", data])
            #expect(
                page.complaints.contains("us-cbp said outside of it: suspended since 2026-03-03"))
        }
    }

    // A certificate of last month passes for good although the suspension is in the same file.
    @Test func aPastDayIsNoWayRoundASuspension() throws {
        let run = try certificate("--events", Self.fixture, day: ["--as-of", "2026-09-01"])
        #expect(run.status == 65, "\(run.output)\(run.complaints)")
        #expect(run.complaints.contains("is suspended now"), "\(run.complaints)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("cert")))
    }

    // An officer files a suspension, reads “recorded”, and the truck rolls on.
    @Test func whatWouldNotCountIsRefusedWithWhatWould() throws {
        let life = [
            deed("applied", #","entity":"highway-carrier","name":"Muster""#, day: 1),
            deed("certified", day: 2, by: "us-bis"),
        ]
        #expect(try feed("life.ndjson", life).status == 0)
        let ground = #","ground":"benefits-denied","reason":"seizure""#
        let other = try feed("other.ndjson", [deed("suspended", ground, day: 3, by: "us-cbp")])
        #expect(other.status == 1)
        #expect(other.complaints.contains("us-bis decides on the membership of TRUCK-1 in CTPAT"))
        #expect(other.complaints.contains("by the action “standing” or “deny”"))
        func treatment(_ state: String, _ authority: String, day: Int) -> String {
            #"{"room":"recognition","matter":"MX","at":"2026-03-0\#(day)T10:00:00Z","authority":"#
                + #""\#(authority)","record":{"kind":"treatment","arrangement":"MX","by":"US","#
                + #""state":"\#(state)","from":"2026-03-0\#(day)"}}"#
        }
        #expect(try feed("stop.ndjson", [treatment("suspended", "us-cbp", day: 4)]).status == 0)
        let foreign = try feed("foreign.ndjson", [treatment("restored", "us-bis", day: 5)])
        #expect(foreign.complaints.contains("us-bis has suspended no treatment of all members"))
        #expect(try feed("back.ndjson", [treatment("restored", "us-cbp", day: 6)]).status == 0)
    }

    // Half a feed cannot be read, and the rest of it recognises somebody whose treatment ended there.
    @Test func aStatusInDoubtIsNoGoodOne() throws {
        let lines = [
            #"{"kind":"status","member":"EORI:DE1","programme":"EU-AEO","status":"certified","#
                + #""as":"AEOF","from":"2011-02-01"}"#,
            #"{"kind":"link","identifiers":["EORI:DE1","MID:DE7"],"state":"linked","#
                + #""from":"2013-06-01"}"#,
        ]
        let stop =
            #"{"kind":"treatment","arrangement":"EU","by":"US","state":"suspended","#
            + #""from":"2024-05-02","memo":"x"}"#
        let good = try scratch.write(lines.joined(separator: "\n") + "\n", to: "good.ndjson")
        let bad = try scratch.write(
            (lines + [stop]).joined(separator: "\n") + "\n", to: "bad.ndjson")
        let sound = try Command.garita("standing", "status", "MID:DE7", "--feed", good)
        #expect(sound.status == 0 && sound.output.contains("RECOGNISED, credit 20 %"))
        let doubt = try Command.garita("standing", "status", "MID:DE7", "--feed", bad)
        #expect(doubt.status == 1 && doubt.output.contains("NOT RECOGNISED"), "\(doubt.output)")
        #expect(doubt.output.contains("bad.ndjson line 3 says could not be read"))
        let json = try Command.garita("standing", "status", "MID:DE7", "--feed", bad, "--json")
        #expect(json.output.contains("\"creditPercent\":0"), "\(json.output)")
        #expect(json.output.contains("\"good\":false") && json.output.contains("line 3"))
    }

    // A table saved with semicolons is searched line by line, and everybody on it is found clean.
    @Test func namesThatCannotBeReadOrAreNearAreTold() throws {
        let list = try scratch.write(
            "name,source,entity_number\nQuellmark Optronics Co. Ltd.,EL,3\n", to: "list.csv")
        for mark in [";", "\t"] {
            let names = try scratch.write(
                "Name\(mark)schema\nQuellmark Optronics\(mark)Company\n", to: "names.csv")
            let run = try Command.garita("screen", "--list", list, "--names", names)
            #expect(run.status == 65 && run.complaints.contains("wanted commas"), "\(run.output)")
        }
        let upper = try scratch.write("Name,Schema\nQuellmark Optronics,Company\n", to: "u.csv")
        let found = try Command.garita("screen", "--list", list, "--names", upper)
        #expect(found.complaints.contains("1 name against 1 entry: 1 found"), "\(found.complaints)")
        let near = try scratch.write("Quellmark Optronics Holding GmbH\n", to: "near.txt")
        let run = try Command.garita("screen", "--list", list, "--names", near)
        #expect(run.output.contains("not found"))
        #expect(run.complaints.contains("1 name not found at 0.85 came close"), "\(run.complaints)")
        let shown = try Command.garita(
            "screen", "--list", list, "--names", near, "--threshold", "0.7")
        #expect(shown.output.contains("Quellmark Optronics Co. Ltd."))
    }

    // A broker is waved through as an importer, and nobody reads that it is one.
    @Test func whoFitsAsSomethingElseIsTold() throws {
        func said(_ member: String, _ kind: String) -> String {
            #"{"kind":"status","member":"\#(member)","programme":"CTPAT","status":"certified","#
                + #""as":"\#(kind)","from":"2020-01-01"}"#
        }
        let feed = try scratch.write(
            [
                said("BROKER", "customs-broker"), said("PLANT", "foreign-manufacturer"),
                said("TRUCK", "highway-carrier"),
                #"{"kind":"card","holder":"D-1","programme":"FAST","outcome":"approved","#
                    + #""decided":"2022-01-01","expires":"2030-01-01"}"#,
            ].joined(separator: "\n") + "\n", to: "feed.ndjson")
        let trip = try scratch.write(
            #"{"trip":"T-1","border":"southern","departure":"2026-01-05T14:02:00Z","#
                + #""manufacturer":"PLANT","carrier":"TRUCK","driver":"D-1","importer":"BROKER","#
                + #""seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}"#, to: "trip.json")
        let asked = try Command.garita("eligibility", trip, "--feed", feed)
        #expect(asked.output.contains("the importer BROKER is certified as customs-broker"))
        #expect(!asked.output.contains("manufacturer PLANT is"), "\(asked.output)")
        let rules = try scratch.write(
            #"{"southern_border":{"manufacturer":"CTPAT foreign manufacturer","carrier":"#
                + #""CTPAT highway carrier","driver":"FAST card","importer":"CTPAT importer","#
                + #""seal":"high-security seal ISO 17712"}}"#, to: "rules.json")
        let strict = try Command.garita("eligibility", trip, "--feed", feed, "--rules", rules)
        #expect(strict.output.contains("NOT FAST: closed by importer"), "\(strict.output)")
        // Only who plays the part is touched by its rule.
        let touched = try Command.garita(
            "standing", "affected", "--feed", feed, "--rules", rules, "--on", "2026-01-05")
        #expect(touched.output.contains("0 members of 4 affected"), "\(touched.output)")
    }

    // An auditor reads that a review is a little late, where none was ever made.
    @Test func everyMissedReviewIsListed() throws {
        let clocks = try Command.garita(
            "member", "clocks", "TRUCK-1", "--events", Self.fixture, "--as-of", "2026-11-22")
        let missed = clocks.output.split(separator: "\n").filter {
            $0.contains("annual review") && $0.contains("overdue")
        }
        #expect(missed.count == 3, "\(clocks.output)")
        let page = scratch.path("p.html")
        let report = try Command.garita(
            "member", "report", "profile", "EXP-7", "--events", Self.fixture, "--as-of",
            "2026-11-22", "--lang", "es", "-o", page)
        #expect(report.status == 0, "\(report.complaints)")
        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(text.contains("CTPAT, us-exporter: validado, nivel 2"))
    }
}
