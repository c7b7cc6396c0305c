import Foundation
import Testing

@Suite(.serialized)
struct ExerciseTests {
    private static let lines = "application/x-ndjson"
    /// Two hundred trucks an hour at noon before booths for three hundred, shut for an hour.
    private static let scenario = """
        {"name": "One hour closed", "days": 1, "windowHours": 6,
         "port": {"arrivals": {"trucksPerDay": 1200,
           "hourlyWeights": [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
          "lanes": [
           {"name": "standard", "share": 0.7, "booths": 2, "service": {"meanSeconds": 90, "cv": 0.5}},
           {"name": "fast", "share": 0.3, "booths": 1, "service": {"meanSeconds": 60, "cv": 0.5}}],
          "exit": {"servers": 4, "service": {"distribution": "constant", "meanSeconds": 15}}},
         "changes": [{"fromHour": 1, "toHour": 2, "open": 0}]}
        """

    private func key(_ data: String) throws -> String {
        let run = try Command.garita(
            "key", "add", "--role", "operator", "--party", "port", "--data", data)
        return run.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // If this fails, a shift cannot rehearse, or takes what it rehearses for real.
    @Test func aShiftRehearsesAndEveryAnswerSaysSo() async throws {
        let scratch = try Scratch()
        let data = scratch.path("drill"), file = try scratch.write(Self.scenario, to: "s.json")
        let node = try Serving(data, "--exercise", "drill-1", "--speed", "6000")
        let key = try key(data)
        let run = try Command.garita(
            "port", "exercise", file, "--url", node.node.absoluteString, "--key", key, "--lead",
            "1", "--json", "--report", scratch.path("drill.html"), "--lang", "es")
        #expect(run.status == 0, "\(run.complaints)\(run.output)")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let plan = try #require(report["plan"] as? [String: Any])
        let measured = try #require(report["measured"] as? [String: Any])
        let planned = try #require(plan["peakQueue"] as? Int)
        let peak = try #require(measured["peakQueue"] as? Int)
        // An hour without booths leaves fifty trucks, give or take what chance brings.
        #expect(abs(peak - planned) < 25, "\(peak) against \(planned)")
        #expect(report["real"] as? Bool == false)
        let page = try String(contentsOfFile: scratch.path("drill.html"), encoding: .utf8)
        #expect(page.contains("Nada aquí es real") && page.contains("<html lang=\"es\""))
        // The plan is judged on the trucks that the exercise could see, not on quiet hours after it.
        let window = try #require(measured["windowHours"] as? Double)
        #expect(window < 6 && measured["behindMaxMinutes"] is Double)

        let banner = "nothing here is real"
        for path in ["/wait", "/login", "/trips/none"] {
            #expect(try await node.send(path, key: key).text.contains(banner), "\(path)")
        }
        for path in ["/port/waits", "/v1/trips", "/v1/trips/none", "/health", "/v1/lane"] {
            let text = try await node.send(path, key: key).text
            #expect(text.hasPrefix("{\"exercise\":\"drill-1\""), "\(path): \(text.prefix(80))")
        }
        let told = try await node.send("/port/exercise", key: key).text
        #expect(told.contains("All booths are closed.") && told.contains("\"kind\":\"reopening\""))
        let refused = try Command.garita(
            "port", "exercise", file, "--url", node.node.absoluteString, "--key", "garita_wrong")
        #expect(refused.status == 65 && refused.complaints.contains("refused the key"))
        #expect(try await node.send("/v1/checkpoint", key: key).text.hasPrefix("exercise.drill-1/"))
        // What is real is kept out.
        let real = try await node.send(
            "/v1/events", key: key, type: Self.lines,
            #"{"action":"remark","trip":"T-1","time":"2026-01-05T10:00:00Z","step":"loading"}"#)
        #expect(real.status == 409 && real.text.contains("Garita-Exercise: drill-1"))
        #expect(node.stop() == 0)
    }

    // If this fails, a rehearsed closure gets into the ledger of the real lane, or the other way
    // round.
    @Test func aRealNodeKnowsNoExercise() async throws {
        let scratch = try Scratch()
        let data = scratch.path("real"), file = try scratch.write(Self.scenario, to: "s.json")
        let key = try key(data)
        let node = try Serving(data)
        let told = try await node.send(
            "/v1/events", key: key, type: Self.lines,
            #"{"room":"exercise","matter":"drill-1","at":"2026-01-05T10:00:00Z","record":{"word":"end","text":"x"}}"#,
            exercise: "drill-1")
        #expect(told.status == 409 && told.text.contains("what really happens"))
        let bare = try await node.send(
            "/v1/events", key: key, type: Self.lines,
            #"{"action":"remark","trip":"T-1","time":"2026-01-05T10:00:00Z","step":"loading"}"#)
        #expect(bare.status == 422 && !bare.text.contains("exercise"))
        let run = try Command.garita(
            "port", "exercise", file, "--url", node.node.absoluteString, "--key", key)
        #expect(run.status == 65 && run.complaints.contains("is no exercise"), "\(run.complaints)")
        #expect(try await node.send("/port/exercise", key: key).status == 404)
        #expect(node.stop() == 0)

        let lane = try scratch.write(
            #"{"room":"exercise","matter":"drill-1","at":"2026-01-05T10:00:00Z","record":{"word":"end","text":"x"}}"#
                + "\n", to: "x.ndjson")
        let fed = try Command.garita("ingest", lane, "--data", data, "--exercise", "drill-1")
        #expect(fed.status == 65 && fed.complaints.contains("really happened"))
        let filed = try Command.garita("ingest", lane, "--data", data)
        #expect(filed.status == 1 && filed.complaints.contains("a folder of its own"))
        // A node that was started on it as an exercise does not serve it at all.
        let started = try Command.garita(
            "serve", "--data", data, "--exercise", "drill-1", "--port", "0")
        #expect(started.status == 65 && started.complaints.contains("really happened"))
    }

    // If this fails, a director decides on the counterfactual of a port that never recovers, or on
    // intervals that are none.
    @Test func plansSayWhatTheyCannotKnow() throws {
        let scratch = try Scratch()
        let overloaded = try scratch.write(
            Self.scenario.replacingOccurrences(of: "1200", with: "3000"), to: "o.json")
        let plan = try Command.garita("port", "resume", overloaded)
        #expect(plan.complaints.contains("overloaded by itself"), "\(plan.complaints)")
        #expect(plan.complaints.contains("trucks an hour"))
        let one = try Command.garita("port", "case", overloaded, "--replications", "1")
        #expect(one.status == 64 && one.complaints.contains("every interval would be 0"))
    }
}
