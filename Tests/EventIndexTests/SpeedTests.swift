import EPCIS
import EventIndex
import Foundation
import Model
import Testing

/// By hand: `GARITA_EVENTS=1000000 swift test -c release --filter EventIndexTests.SpeedTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GARITA_EVENTS"] != nil))
struct SpeedTests {
    /// What the question of issue 3 costs: search, and reading and asking each event it finds.
    private func lapses(
        _ name: String, _ made: MadeEvents, _ index: EventIndex, rounds: Int,
        _ parameters: (Int) -> [(String, String)]
    ) throws -> Double {
        var lapses: [Double] = []
        var found = 0
        for round in 0..<rounds {
            let query = try EventQuery(
                parameters(round &* 7_919).map { QueryParameter($0.0, text: $0.1) })
            let start = ContinuousClock.now
            let search = EventSearch(query, for: .everything)
            let hits = try index.search(search, after: nil, limit: 31).hits
            found += hits.filter { query.accepts(made.event(Int($0.place.value)).event) }.count
            lapses.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        lapses.sort()
        let p95 = lapses[rounds * 95 / 100]
        let figures = [lapses[rounds / 2], p95, lapses[rounds - 1]]
            .map { String(format: "%.2f", $0) }
        print("\(name): p50, p95, max ms \(figures); \(found / rounds) events a query")
        return p95
    }

    /// If this fails, a partner who asks for one pallet among a million events waits.
    @Test func aMillionEventsAreSearchedInMilliseconds() throws {
        let environment = ProcessInfo.processInfo.environment
        let made = MadeEvents(count: Int(environment["GARITA_EVENTS"] ?? "") ?? 0)
        let scratch = try Scratch()
        let index = try EventIndex(folder: scratch.path)
        let start = clock()
        try made.fill(index)
        print("filled \(made.count) events in \(Double(clock() - start) / 1e6) s of CPU time")
        let trips = made.count / 10
        let pallet = try lapses("MATCH_epc, a pallet", made, index, rounds: 1_000) {
            [("MATCH_epc", "urn:epc:id:sscc:0952001." + String(format: "%010d", $0 % trips))]
        }
        let trailer = try lapses("MATCH_anyEPC, a trailer's thousands", made, index, rounds: 200) {
            [("MATCH_anyEPC", "urn:epc:id:giai:0952002.TRL-\($0 % 500)")]
        }
        let company = try lapses("MATCH_epc, all pallets of a company", made, index, rounds: 50) {
            _ in [("MATCH_epc", "urn:epc:idpat:sscc:0952001.*")]
        }
        let article = try lapses("MATCH_epc, one article's 20,000", made, index, rounds: 100) {
            [("MATCH_epc", "urn:epc:id:sgtin:0614141.\(made.article($0)).*")]
        }
        let few = try lapses("MATCH_anyEPC, the article on a day", made, index, rounds: 100) {
            [
                ("MATCH_anyEPC", "urn:epc:idpat:sgtin:0614141.\(made.article($0)).*"),
                ("EQ_bizStep", "unloading"), ("LT_eventTime", "2026-01-06T00:00:00Z"),
            ]
        }
        _ = try lapses("EQ_bizStep and a day", made, index, rounds: 200) { _ in
            [("EQ_bizStep", "inspecting"), ("GE_eventTime", "2026-01-06T00:00:00Z")]
        }
        #expect(pallet < 20 && trailer < 20 && company < 20 && article < 20 && few < 20)
    }
}
