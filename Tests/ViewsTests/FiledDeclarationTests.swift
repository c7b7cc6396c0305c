import Model
import Testing
import Views

/// What was declared, as an officer reads it.
struct FiledDeclarationTests {
    private func filed(_ index: UInt64, _ id: String, value: String = "700") -> FiledDeclaration {
        FiledDeclaration(
            index: LedgerIndex(index), sender: PartyID(unchecked: "broker-9"),
            at: Instant(milliseconds: 0), id: id,
            entries: [
                .init(column: "hsCode", value: "080810"), .init(column: "value", value: value),
                .init(column: "shelf", value: "3"),
            ], record: [])
    }

    // An officer would hold the trader to a declaration that was corrected since, or not see that it
    // was.
    @Test func theLaterOfOneIdTakesTheEarlierOnesPlace() {
        let all = FiledDeclaration.marked([filed(3, "A"), filed(5, "B"), filed(9, "A")])
        #expect(all.map(\.isReplaced) == [true, false, false])
        #expect(all.map(\.index.value) == [3, 5, 9])
        // Those without an id are one, as the node weighs them.
        let nameless = FiledDeclaration.marked([filed(1, ""), filed(2, "")])
        #expect(nameless.map(\.isReplaced) == [true, false])
    }

    // Half of the border's officers would read column names of a file.
    @Test func itIsReadInTheReadersLanguage() {
        let one = filed(1, "A", value: "700.50")
        #expect(one.sentence(in: .english) == "HS code 080810, value 700.50, shelf 3")
        #expect(one.sentence(in: .spanish) == "código SA 080810, valor 700.50, shelf 3")
    }

    // Several declarations of a load, and corrections of one, would look alike in its story.
    @Test func theStoryNamesTheDeclaration() throws {
        var facts = Facts()
        facts.arrive(.queue, 20)
        facts.add(
            .filed(
                Filing(
                    at: facts.at(21), room: .declaration, matter: try MatterID("T-1"),
                    authority: nil, record: Array("{}".utf8))))
        let place = facts.all[1].index
        let one = FiledDeclaration(
            index: place, sender: PartyID(unchecked: "broker-9"), at: facts.at(21), id: "D-7",
            entries: [], record: [], isReplaced: true)
        let page = TripPage(
            row(facts.trip), facts: facts.all, account: account(.intact, []), declarations: [one])
        let told = page.timeline.map { page.sentence(of: $0, in: .english) }
        #expect(
            told.contains {
                $0.hasPrefix("Filed with the declarations")
                    && $0.hasSuffix(
                        ", D-7 (replaced by a later one)")
            }, "\(told)")
        // Its partners are told that something was filed, and no more.
        #expect(page.timeline(whole: false).contains { $0.index == place })
    }
}
