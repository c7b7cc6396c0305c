import Foundation
import Testing

/// The pages that the commands of a port write for people.
@Suite struct PortPageTests {
    private static let fixtures = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/ports").path
    private static let port = """
        {"name": "small", "arrivals": {"trucksPerDay": 600,
          "hourlyWeights": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
         "lanes": [
          {"name": "standard", "share": 0.7, "booths": BOOTHS, "boothsMax": 4,
           "service": {"meanSeconds": 150, "cv": 0.5}},
          {"name": "fast", "share": 0.3, "booths": 1, "boothsMax": 2,
           "service": {"meanSeconds": 60, "cv": 0.5}}],
         "exit": {"servers": 4, "service": {"distribution": "constant", "meanSeconds": 15}}}
        """

    /// Trucks a few minutes apart that wait longer and longer.
    private static var reads: String {
        (0..<60).reduce(into: "t_s,reader,tag,lane\n") { text, truck in
            let joined = 30_000 + truck * 120
            text += "\(joined),R1,T\(truck),\n"
            text += "\(joined + 300 + truck * 10),R2,T\(truck),\(truck % 3 == 0 ? "F" : "S")\n"
        }
    }

    private static var queue: String {
        (0..<400).reduce(into: "time,trucks\n") { text, hour in
            let date = Date(timeIntervalSince1970: 1_750_000_000 + Double(hour) * 3_600)
            text += "\(date.formatted(.iso8601)),\(20 + hour % 24 * (hour % 7 + 1))\n"
        }
    }

    /// Two ports over the months of the sample's event and of the years that it names.
    private static var months: String {
        var text = "port_name,state,port_code,month,measure,value,lat,lon\n"
        for name in ["Hidalgo", "Rio Grande City", "Laredo", "Ysleta", "Santa Teresa"] {
            for year in 2014...2022 {
                for month in ["03", "04"] {
                    let trucks = 50_000 + year % 5 * 900 + (month == "04" ? -3_000 : 0)
                    text += "\(name),Texas,1,\(year)-\(month),Trucks,\(trucks),0,0\n"
                }
            }
        }
        return text
    }

    private static func commands(_ scratch: Scratch) throws -> [[String]] {
        let two = try scratch.write(
            port.replacingOccurrences(of: "BOOTHS", with: "2"), to: "two.json")
        let three = try scratch.write(
            port.replacingOccurrences(of: "BOOTHS", with: "3"), to: "three.json")
        let series = try scratch.write(queue, to: "queue.csv")
        let book = scratch.path("book"), tolls = "\(fixtures)/tolls"
        _ = try Command.garita("toll", "open", book, "--setup", "\(tolls)/setup.json")
        _ = try Command.garita(
            "toll", "take", book, "\(tolls)/accounts.jsonl", "\(tolls)/payments.jsonl",
            "\(tolls)/rates.jsonl")
        return [
            ["port", "wait", try scratch.write(reads, to: "reads.csv")],
            ["port", "forecast", series], ["port", "forecast", "evaluate", series],
            ["port", "simulate", two, "--replications", "20"],
            ["port", "simulate", two, "--against", three, "--replications", "20"],
            ["port", "staff", two, "--target-p90", "20"],
            ["port", "case", "\(fixtures)/case-nogales.json"],
            ["port", "resume", "\(fixtures)/resume.json"],
            [
                "port", "resume", "check", "\(fixtures)/events.json", "--series",
                try scratch.write(months, to: "months.csv"),
            ],
            ["toll", "balance", book],
            ["toll", "list", book, "--at", "2026-11-21T06:00:00Z"],
            ["toll", "take", book, "\(tolls)/crossings.jsonl"],
            [
                "toll", "ahead", book, "--tag", "T1", "--bridge", "north", "--class", "5", "--date",
                "2026-11-22",
            ],
        ]
    }

    // If this fails, a carrier that asks whether its truck can cross reads what others have left, or
    // a new book has no page.
    @Test func aTrucksCompanySeesItsOwnAccountAlone() throws {
        let scratch = try Scratch()
        let ahead = try #require(try Self.commands(scratch).last)
        let own = scratch.path("own.html"), all = scratch.path("all.html")
        #expect(try Command.run(ahead + ["--report", own]).status == 0)
        #expect(try Command.run(ahead + ["--report", all, "--all-accounts"]).status == 0)
        let pages = try [own, all].map { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(pages[0].contains("Account A has 120.00 USD") && pages[0].contains("pays this"))
        for others in ["customer B", "9,000.00", "9000.00", "MXN", "bank"] {
            #expect(!pages[0].contains(others), "\(others)")
        }
        #expect(pages[1].contains("customer B") && pages[1].contains("Account A has"))
        let none = try Command.run(ahead + ["--all-accounts"])
        #expect(none.status == 64 && none.complaints.contains("wants --report"))
        let open = scratch.path("open.html")
        let setup = "\(Self.fixtures)/tolls/setup.json"
        let opened = try Command.garita(
            "toll", "open", scratch.path("new"), "--setup", setup, "--report", open, "--lang", "es")
        #expect(opened.status == 0)
        let page = try String(contentsOfFile: open, encoding: .utf8)
        #expect(page.contains("Un libro de peajes nuevo") && page.contains("310.00 MXN"))
        // A book that is there already has its page left alone.
        let again = try Command.garita(
            "toll", "open", scratch.path("new"), "--setup", setup, "--report", open)
        #expect(again.status == 73)
        #expect(try String(contentsOfFile: open, encoding: .utf8) == page)
    }

    // If this fails, a director has no page to read, one that fetches from elsewhere, or one in a
    // language that is not hers.
    @Test func everyCommandWritesAPageInBothLanguages() throws {
        let scratch = try Scratch()
        for (place, words) in try Self.commands(scratch).enumerated() {
            var pages: [String] = []
            for language in ["en", "es"] {
                let path = scratch.path("\(place)-\(language).html")
                let run = try Command.run(words + ["--report", path, "--lang", language])
                #expect(run.status == 0 || run.status == 1, "\(words): \(run.complaints)")
                let page = try String(contentsOfFile: path, encoding: .utf8)
                #expect(page.contains("<html lang=\"\(language)\">"), "\(words)")
                for foreign in ["http://", "https://", "src=", "<script", "@import", "url("] {
                    #expect(!page.contains(foreign), "\(words): \(foreign)")
                }
                pages.append(page)
            }
            let titles = pages.map { $0.split(separator: "<h1>").last?.prefix { $0 != "<" } }
            #expect(titles[0] != titles[1], "\(words): one title in both languages")
        }
    }

    // If this fails, two scenarios differ by luck, or the comparison hides what it costs.
    @Test func twoScenariosAreComparedOnTheSameTrucks() throws {
        let scratch = try Scratch()
        let words = try #require(try Self.commands(scratch).first { $0.contains("--against") })
        let run = try Command.run(words)
        #expect(run.status == 0 && run.output.contains("the same trucks on the same days"))
        let told = try Command.run(words + ["--json"])
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
        let change = try #require(value["difference"] as? [String: [String: Any]])
        #expect(change["standard"]?["boothHours"] as? Double == 24)
        #expect(try #require(change["standard"]?["meanWaitMinutes"] as? Double) < 0)
        #expect(change["fast"]?["meanWaitMinutes"] as? Double == 0)
        #expect(value["common"] as? [String: Bool] == ["arrivals": true, "lanes": true])
        let again = try Command.run(words + ["--json", "--threads", "2"])
        #expect(again.output == told.output)
    }

    // If this fails, two ports with other trucks are said to have the same ones, and what chance does
    // is taken for what a scenario does.
    @Test(arguments: [
        ("\"trucksPerDay\": 600", "\"trucksPerDay\": 660", "not the same demand (600 then 660"),
        ("\"share\": 0.7", "\"share\": 0.6", "does not hold the same trucks in both"),
    ])
    func otherTrucksAreSaidToBeOthers(old: String, new: String, says: String) throws {
        let scratch = try Scratch()
        let one = Self.port.replacingOccurrences(of: "BOOTHS", with: "2")
        let rest = new.contains("0.6") ? "\"share\": 0.4" : "\"share\": 0.3"
        let other = one.replacingOccurrences(of: old, with: new)
            .replacingOccurrences(of: "\"share\": 0.3", with: rest)
        let page = scratch.path("page.html")
        let run = try Command.garita(
            "port", "simulate", try scratch.write(one, to: "one.json"), "--against",
            try scratch.write(other, to: "other.json"), "--replications", "5", "--report", page)
        #expect(run.status == 0 && run.output.contains(says), "\(run.output)")
        #expect(!run.output.contains("the same trucks on the same days"))
        #expect(try String(contentsOfFile: page, encoding: .utf8).contains(says))
    }
}
