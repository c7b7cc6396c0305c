import JSON
import PortModel
import PortPlans
import Testing

struct CaseTests {
    /// The check example of the public fact sheet: 370,773 trucks a year at Nogales, a quarter of
    /// them 2.5 h faster, with one loss rate.
    private func nogales(lossPerDay: Double) throws -> CaseResult {
        let text = """
            {"name": "Nogales", "trucksPerYear": 370773, "participation": 0.25, "parameters": {
              "claimedHours": {"value": 2.5, "source": "example", "year": 2022},
              "lossPerDay": {"value": \(lossPerDay), "source": "example", "year": 2013}}}
            """
        return CaseResult(try read(text), nil, samples: 200, seed: 1)
    }

    private func read(_ text: String) throws -> PreclearanceCase {
        try CaseForm.read(try JSONValue(parsing: Array(text.utf8)))
    }

    private func amount(_ item: CaseItem, _ result: CaseResult) -> Double? {
        result.lines.first { $0.item == item }?.amount.value
    }

    // A director takes a case to the ministry whose first line is off by a factor.
    @Test func checkExampleToTheDollar() throws {
        let low = try nogales(lossPerDay: 0.006), high = try nogales(lossPerDay: 0.021)
        #expect(low.truckHours.value == 231_733.125)
        #expect(amount(.participantsTime, low)?.rounded() == 16_585_140)
        #expect(amount(.fuel, low)?.rounded() == 697_053)
        #expect((low.tonnes[0].value * 10).rounded() == 18_872)
        #expect(amount(.inventory, low)?.rounded() == 2_631_388)
        #expect(amount(.inventory, high)?.rounded() == 9_209_856)
    }

    // An interval leaves its own middle out, or is the same number three times.
    @Test func intervalsHoldTheirValue() throws {
        let result = try nogales(lossPerDay: 0.0135)
        for (_, amount) in result.lines {
            #expect(amount.low < amount.value && amount.value < amount.high)
        }
        #expect(result.cost.value == 0)
        #expect(result.notes.contains(.claimedOnly) && result.notes.contains(.noInfrastructure))
    }

    // Fuel is in the value of time and is paid a second time beside it.
    @Test func nothingIsCountedTwice() throws {
        let result = CaseResult(
            try read(
                """
                {"trucksPerYear": 1000, "participation": 0.5, "timeIncludes": ["fuel", "cargo"],
                 "parameters": {"claimedHours": {"value": 1, "source": "s", "year": 2020}}}
                """), nil, samples: 10, seed: 1)
        #expect(amount(.fuel, result) == nil && amount(.inventory, result) == nil)
        #expect(amount(.participantsTime, result) == 500 * 71.57)
        #expect(result.gallons.value == 400)
    }

    private let before = """
        {"arrivals": {"trucksPerDay": 1200, "hourlyWeights": \(Profile.weights)},
         "lanes": [
          {"name": "standard", "share": 0.7, "booths": 2, "service": {"meanSeconds": 150, "cv": 0.7},
           "scanShare": 0.2},
          {"name": "fast", "share": 0.3, "booths": 1, "service": {"meanSeconds": 60, "cv": 0.5}}],
         "scan": {"servers": 3, "service": {"meanSeconds": 360, "cv": 0.5}},
         "exit": {"servers": 2, "service": {"distribution": "exponential", "meanSeconds": 15}}}
        """
    private let after = """
        {"arrivals": {"trucksPerDay": 1200, "hourlyWeights": \(Profile.weights)},
         "lanes": [
          {"name": "standard", "share": 0.55, "booths": 2, "service": {"meanSeconds": 150, "cv": 0.7},
           "scanShare": 0.2},
          {"name": "fast", "share": 0.25, "booths": 1, "service": {"meanSeconds": 60, "cv": 0.5}},
          {"name": "programme", "share": 0.2, "booths": 1, "service": {"meanSeconds": 20, "cv": 0.5}}],
         "scan": {"servers": 3, "service": {"meanSeconds": 360, "cv": 0.5}},
         "exit": {"servers": 2, "service": {"distribution": "exponential", "meanSeconds": 15}}}
        """

    private func simulated(days: Int = 20) throws -> CaseResult {
        let proposal = try read(
            "{\"trucksPerYear\": 438000, \"before\": \(before), \"after\": \(after)}")
        guard case .simulated(let old, let new, let lane) = proposal.evidence else {
            throw PortFlaw.said("not simulated")
        }
        let coupled = Counterfactual.coupled(new, to: old, programme: lane)
        let both = [old, coupled].map { port in
            var simulation = PortSimulation(port, seed: 1)
            var tally = PortTally(lanes: port.lanes.count)
            let outcomes = (0..<days).map { simulation.day($0, into: &tally) }
            return SimulatedPort(port, days: outcomes, tally: tally)
        }
        return CaseResult(
            proposal, Counterfactual(before: both[0], after: both[1], programme: lane),
            samples: 200, seed: 1)
    }

    // Those who do not take part are told that nothing changes for them, though their queue is
    // shorter by every truck that left it.
    @Test func everyoneElseGainsToo() throws {
        let result = try simulated()
        #expect(result.gains.map(\.group) == ["programme", "standard", "fast"])
        #expect(abs(result.gains.reduce(0) { $0 + $1.trucksPerYear } - 438_000) < 1)
        let others = result.gains.filter { !$0.participates }
        #expect(others.allSatisfy { $0.crossing.mean > 2 * $0.crossing.error })
        #expect(result.gains[0].waitAfter < result.gains[0].waitBefore / 10)
        #expect(amount(.othersTime, result) ?? 0 > 0)
        // One booth more, all day, is paid for.
        #expect(result.boothHoursPerYear == -8_760.0)
        #expect(amount(.boothHours, result)?.rounded() == -937_320.0)
    }

    // Trucks that do not take part get other services than before, and luck is taken for a gain.
    @Test func nobodyElseChangesLane() throws {
        let proposal = try read(
            "{\"trucksPerYear\": 400000, \"before\": \(before), \"after\": \(after)}")
        guard case .simulated(let old, let new, let lane) = proposal.evidence else { return }
        let coupled = Counterfactual.coupled(new, to: old, programme: lane)
        #expect(coupled.lanes.map(\.name) == ["standard", "programme", "fast"])
    }

    // A year of another port's trucks is multiplied with this one's minutes, and nobody notices.
    @Test(arguments: [1_000, 1_000_000])
    func aYearThatTheDaysCannotMakeIsRefused(_ trucks: Int) throws {
        let flaw = try #require(throws: PortFlaw.self) {
            _ = try read(
                "{\"trucksPerYear\": \(trucks), \"before\": \(before), \"after\": \(after)}")
        }
        #expect(flaw.advice.contains("200 to 366 days"), "\(flaw.advice)")
    }

    // The same file and seed give another page to the next reader.
    @Test func sameSeedSameBytes() throws {
        #expect(try simulated(days: 3).json.text == simulated(days: 3).json.text)
    }

    // A case is reckoned from a file that says less, or more, than its author believes.
    @Test(arguments: [
        ("{\"trucksPerYear\": 5, \"participation\": 0.5}", "claimedHours"),
        ("{\"trucksPerYear\": 5, \"participation\": 2}", "participation"),
        ("{\"trucksPerYear\": 5, \"multiplier\": 2}", "twice"),
        ("{\"participation\": 0.5, \"parameters\": {\"claimedHours\": {\"value\": 1}}}", "source"),
        (
            "{\"participation\": 0.5, \"parameters\": {\"claimedHours\": "
                + "{\"value\": 1, \"low\": 2, \"source\": \"s\", \"year\": 2020}}}", "outside"
        ),
        (
            "{\"participation\": 0.5, \"parameters\": {\"claimedHours\": {\"value\": 1, "
                + "\"source\": \"s\", \"year\": 2020}, \"infrastructure\": {\"value\": 1, "
                + "\"source\": \"s\", \"year\": 2020}}}", "lifeYears"
        ),
    ])
    func badCasesGetASentence(text: String, word: String) {
        let flaw = #expect(throws: PortFlaw.self) { try read(text) }
        #expect(flaw?.advice.contains(word) == true)
    }
}
