import Foundation
import Testing

/// A roster goes from the command that finds it to the one that measures with it.
@Suite struct PortRosterTests {
    private static let port = """
        {"name": "small", "arrivals": {"trucksPerDay": 600,
          "hourlyWeights": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
         "lanes": [
          {"name": "standard", "share": 0.7, "boothsMax": 4,
           "booths": [{"from": "00:00", "to": "06:30", "open": 1},
                      {"from": "06:30", "to": "24:00", "open": 2}],
           "service": {"meanSeconds": 150, "cv": 0.5}},
          {"name": "fast", "share": 0.3, "booths": 1, "boothsMax": 2,
           "service": {"meanSeconds": 60, "cv": 0.5}}],
         "exit": {"servers": 4, "service": {"distribution": "constant", "meanSeconds": 15}}}
        """
    private static let shifts = """
        from,to,lane,open,service_s
        00:00,06:30,standard,1,150
        06:30,24:00,standard,2,150
        00:00,24:00,fast,1,60

        """

    /// Trucks a few minutes apart over the opening of the second booth, and counts of who waits.
    private static func inputs(_ scratch: Scratch) throws -> [String] {
        let reads = (0..<60).reduce(into: "t_s,reader,tag,lane\n") { text, truck in
            let joined = 20_000 + truck * 120
            text += "\(joined),R1,T\(truck),\n"
            text += "\(joined + 300 + truck * 10),R2,T\(truck),\(truck % 3 == 0 ? "F" : "S")\n"
        }
        let counts = (0..<15).reduce(into: "t_s,standard,fast\n") { text, step in
            text += "\(20_100 + step * 600),\(8 + step),\(step % 4)\n"
        }
        return [
            "port", "wait", try scratch.write(reads, to: "reads.csv"), "--counts",
            try scratch.write(counts, to: "counts.csv"), "--roster",
        ]
    }

    // If this fails, who plans with one command types the roster anew for the next, or reckons with
    // other booths than those planned.
    @Test func thePortsOwnFormIsARoster() throws {
        let scratch = try Scratch(), words = try Self.inputs(scratch)
        let own = try Command.run(words + [try scratch.write(Self.port, to: "port.json")])
        let plain = try Command.run(words + [try scratch.write(Self.shifts, to: "roster.csv")])
        #expect(own.status == 0 && own.complaints.isEmpty, "\(own.complaints)")
        #expect(own.output == plain.output && own.output.contains("counts+roster"))
    }

    // If this fails, a roster that was searched for minutes cannot be used, or the booths that are
    // needed are taken for those that the shifts open.
    @Test func whatStaffAndSimulateSayIsARoster() throws {
        let scratch = try Scratch(), words = try Self.inputs(scratch)
        let port = try scratch.write(Self.port, to: "port.json")
        let staffed = try Command.garita("port", "staff", port, "--target-p90", "20", "--json")
        #expect(staffed.status == 0, "\(staffed.complaints)")
        let said = try #require(
            try JSONSerialization.jsonObject(with: Data(staffed.output.utf8)) as? [String: Any])
        let lanes = try ["standard", "fast"].map { try #require(said[$0] as? [String: Any]) }
        let booths = try lanes.map { try #require($0["coveredBooths"] as? [Int]) }
        #expect(lanes.map { $0["serviceSeconds"] as? Double } == [150, 60])
        let rows = (0..<24).flatMap { hour in
            zip(["standard", "fast"], booths).map { lane, open in
                "\(hour):00,\(hour + 1):00,\(lane),\(open[hour]),\(lane == "fast" ? 60 : 150)\n"
            }
        }
        let table = try scratch.write(
            "from,to,lane,open,service_s\n" + rows.joined(), to: "plan.csv")
        let plan = try scratch.write(staffed.output, to: "plan.json")
        let one = try Command.run(words + [plan]), other = try Command.run(words + [table])
        #expect(one.status == 0 && one.complaints.isEmpty, "\(one.complaints)")
        #expect(one.output == other.output && one.output.contains("counts+roster"))

        let simulated = try Command.garita(
            "port", "simulate", port, "--replications", "2", "--json")
        let days = try scratch.write(simulated.output, to: "days.json")
        let halves = try Command.run(words + [days])
        #expect(halves.status != 0 && halves.complaints.contains("1.5 booths are the mean"))
        let whole = try scratch.write(
            Self.port.replacingOccurrences(of: "06:30", with: "06:00"), to: "whole.json")
        let hours = try Command.garita(
            "port", "simulate", whole, "--replications", "2", "--json")
        let third = try Command.run(words + [try scratch.write(hours.output, to: "hours.json")])
        #expect(third.status == 0 && third.output.contains("counts+roster"), "\(third.complaints)")
    }

    // If this fails, a roster of lanes that no reader knows is one of no booths at all.
    @Test func lanesOfOtherNamesAreSaid() throws {
        let scratch = try Scratch(), words = try Self.inputs(scratch)
        let other = Self.port.replacingOccurrences(of: "\"fast\"", with: "\"programme\"")
        let part = try Command.run(words + [try scratch.write(other, to: "part.json")])
        #expect(part.status == 0 && part.complaints.contains("lane programme is neither standard"))
        let none = other.replacingOccurrences(of: "\"standard\"", with: "\"empties\"")
        let run = try Command.run(words + [try scratch.write(none, to: "none.json")])
        #expect(run.status == 65 && run.output.isEmpty)
        #expect(run.complaints.contains("none.json: no lane is called standard or fast"))
        let broken = Self.port.replacingOccurrences(of: "\"open\": 2", with: "\"open\": -2")
        let bad = try Command.run(words + [try scratch.write(broken, to: "bad.json")])
        #expect(bad.status == 65 && bad.complaints.contains("lanes[0].booths[1].open"))
        // A case or a scenario is JSON too, and no roster.
        let plain = try scratch.write("{\"trucksPerYear\": 5}", to: "case.json")
        let wrong = try Command.run(words + [plain])
        #expect(wrong.status == 65 && wrong.complaints.contains("std_booths: wanted 24"))
    }
}
