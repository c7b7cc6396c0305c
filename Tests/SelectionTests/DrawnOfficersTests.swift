import Selection
import Testing

/// Whoever was drawn looks; whoever takes over is told.
struct DrawnOfficersTests {
    private func pick(_ id: String, drawn: String, by officer: String, _ found: Bool?)
        -> ExaminedPick
    {
        ExaminedPick(
            id: id, ground: .targeted, probability: 1, found: found, officer: officer,
            drawn: drawn)
    }

    // An officer who takes the loads of one broker from others would look like any other.
    @Test func takenOverIsCounted() {
        let account = DrawnOfficers([
            pick("a", drawn: "O-1", by: "O-1", false), pick("b", drawn: "O-1", by: "O-2", true),
            pick("c", drawn: "O-2", by: "", nil), pick("d", drawn: "", by: "O-2", false),
            pick("e", drawn: "O-2", by: "O-2", true),
        ])
        #expect(account.lines.map(\.officer) == ["O-1", "O-2"])
        #expect(account.lines.map(\.drawn) == [2, 2])
        #expect(account.lines.map(\.own) == [1, 1])
        #expect(account.lines.map(\.byOthers) == [1, 0])
        #expect(account.lines.map(\.open) == [0, 1])
        #expect(account.lines.map(\.taken) == [0, 1])
        #expect(account.byOthers == 1 && account.own == 2)
    }

    // Officers of a small crossing would not share the work.
    @Test func theDrawIsEven() {
        let codes = (1...5).map { "O-\($0)" }
        let drawn = (0..<5_000).compactMap {
            OfficerDraw(seed: DrawSeed(ofLoad: UInt64($0))).officer(among: codes)
        }
        for code in codes {
            let share = Double(drawn.count { $0 == code }) / 5_000
            // Four standard deviations of a fair draw.
            #expect(abs(share - 0.2) < 0.023, "\(code): \(share)")
        }
        #expect(OfficerDraw(seed: DrawSeed(ofLoad: 1)).officer(among: []) == nil)
        #expect(DrawSeed(ofLoad: 2).text == "0000000000000002")
    }
}
