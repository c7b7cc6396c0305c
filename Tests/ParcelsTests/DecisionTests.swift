import CSV
import Parcels
import Testing

struct DecisionTests {
    private let text: String
    private let file: ParcelFile
    private let before: [UInt32]

    init() throws {
        let (file, _) = try Linked.world(2_000, seed: 5)
        self.file = file
        text = "first,second,verdict,by,reason\n"
        before = Linked.receivers(file, Linked(file).clusters)
    }

    // An analyst parts two people, and the next run joins them again.
    @Test func apartHolds() throws {
        let (one, other) = try pair { $0 == $1 }
        let after = try link("\(file.ids[one]),\(file.ids[other]),different,a.ruiz,two passports\n")
        #expect(after[one] != after[other])
    }

    // An analyst joins two, and the next run parts them.
    @Test func togetherHolds() throws {
        let (one, other) = try pair { $0 != $1 }
        let after = try link("\(file.ids[one]),\(file.ids[other]),same,a.ruiz,one passport\n")
        #expect(after[one] == after[other])
    }

    // Two parties are joined by one word, and one of them loses its other parcels for it.
    @Test func bothPartiesStayWhole() throws {
        let (one, _) = try pair { $0 == $1 }
        let other = try #require(
            before.indices.first { row in
                before[row] != before[one] && before.filter { $0 == before[row] }.count > 1
            })
        let after = try link("\(file.ids[one]),\(file.ids[other]), same ,a.ruiz,one passport\n")
        let both = before.indices.filter { [before[one], before[other]].contains(before[$0]) }
        #expect(Set(both.map { after[$0] }).count == 1)
    }

    // What was decided by mistake cannot be undone.
    @Test func takenBackIsAsBefore() throws {
        #expect(try link("") == before)
    }

    // Two decisions that cannot both hold are followed in silence.
    @Test func contradictionIsNamed() throws {
        let lines = "P1,P2,same,a,\nP2,P3,same,a,\nP1,P3,different,b,\n"
        let flaw = #expect(throws: ParcelFlaw.self) { try decisions(lines) }
        #expect(flaw?.line == 4)
    }

    // A verdict in other words is taken for one of the two.
    @Test func otherWordsAreRefused() throws {
        let flaw = #expect(throws: ParcelFlaw.self) { try decisions("P1,P2,maybe,a,\n") }
        #expect(flaw?.advice.contains("same or different") == true)
    }

    // Decisions about last month's parcels stop this month's run.
    @Test func othersWait() throws {
        #expect(try decisions("P1,Q77,same,a,\n").waiting == [2])
    }

    private func decisions(_ lines: String) throws -> DecisionFile {
        try DecisionFile(CSVTable(Array((text + lines).utf8)), for: file)
    }

    private func link(_ lines: String) throws -> [UInt32] {
        let decided = try decisions(lines).decisions
        return Linked.receivers(file, Linked(file, decisions: decided).clusters)
    }

    /// The first two rows whose clusters are as wanted.
    private func pair(_ wanted: (UInt32, UInt32) -> Bool) throws -> (Int, Int) {
        for one in 0..<file.count {
            for other in one + 1..<file.count where wanted(before[one], before[other]) {
                return (one, other)
            }
        }
        throw ParcelFlaw(.noRows)
    }
}
