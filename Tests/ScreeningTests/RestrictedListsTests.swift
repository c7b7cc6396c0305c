import JSON
import Model
import Screening
import Testing

/// Lists of restricted parties as filed, and the loads that name somebody on them. All names are
/// invented.
struct RestrictedListsTests {
    private static let bureau = PartyID(unchecked: "US-BIS")
    private static let start = Instant(milliseconds: 1_773_129_600_000)

    private func entity(_ number: String, _ names: String...) -> WatchEntity {
        WatchEntity(number: number, source: "EL", kind: .organization, names: names)
    }

    private func trip(_ id: String, _ names: [String]) throws -> Trip {
        Trip(
            id: try TripID(id), device: DeviceID(unchecked: "D-1"), departure: Self.start,
            driver: DriverID(unchecked: "driver"), tractor: TractorID(unchecked: "TRK"),
            trailer: TrailerID(unchecked: "TRL"), container: nil, seals: [],
            trade: TripTrade(names: names.map { PartyName(role: .consignee, name: $0) }))
    }

    private func part(
        _ edition: String, _ number: Int, of: Int, _ entries: [WatchEntity]
    ) -> RestrictedWord {
        .part(edition: edition, number: number, of: of, entries: entries)
    }

    private func hear(
        _ lists: inout RestrictedLists, _ word: RestrictedWord, _ index: UInt64
    ) -> Set<TripID> {
        lists.hear(
            word, of: "CSL", by: Self.bureau, at: Self.start + Seconds(Double(index)),
            index: LedgerIndex(index))
    }

    // A load for a listed consignee passes because the list came after its papers; or half a list
    // counts for the whole.
    @Test func aListActsWhenItsLastPartIsHere() throws {
        var lists = RestrictedLists()
        let load = try trip("T-1", ["Quellmark Optronics GmbH"])
        lists.open(load)
        #expect(!lists.judge(load).isHeld)
        let second = part("one", 2, of: 2, [entity("2", "Quellmark Optronics Co. Ltd.")])
        #expect(hear(&lists, second, 4).isEmpty)
        let first = part("one", 1, of: 2, [entity("1", "Tarvend Maritime")])
        #expect(hear(&lists, first, 5) == [load.id])
        let judgement = lists.judge(load)
        #expect(judgement.isHeld)
        #expect(judgement.evidence == [LedgerIndex(4)])
        #expect(judgement.reasons == [Reason(.listedParty, "consignee, CSL, EL 2, 0.98")])
        #expect(judgement.lines.first?.hit.hit.comparison.steps.isEmpty == false)
        // What is declared afterwards is looked up at once.
        let later = try trip("T-2", ["QUELLMARK OPTRONICS"])
        lists.open(later)
        #expect(lists.judge(later).isHeld)
    }

    // A company that was taken off the list is held for ever, or one that was added never.
    @Test func anEditionAndAChangeReplaceWhatWasThere() throws {
        var lists = RestrictedLists()
        let load = try trip("T-1", ["Quellmark Optronics", "Norrby Valvat"])
        lists.open(load)
        _ = hear(&lists, part("one", 1, of: 1, [entity("2", "Quellmark Optronics")]), 1)
        #expect(lists.judge(load).lines.map(\.hit.entry) == ["EL 2"])
        let change = RestrictedWord.change(
            edition: "two", after: "one", added: [entity("7", "Norrby Valvat Oy")],
            removed: ["EL 2"])
        #expect(hear(&lists, change, 2) == [load.id])
        #expect(lists.judge(load).lines.map(\.hit.entry) == ["EL 7"])
        // A change of an edition that is not in force says nothing.
        #expect(hear(&lists, change, 3).isEmpty)
        #expect(
            hear(&lists, part("three", 1, of: 1, [entity("9", "Tarvend Maritime")]), 4)
                == [load.id])
        #expect(lists.judge(load).lines.isEmpty)
        #expect(lists.inForce.map(\.edition) == ["three"])
    }

    // An officer looks ten times a day at the same likeness, or clears one load and so all.
    @Test func anOfficerClearsALikenessOnOneLoadOrOnAll() throws {
        var lists = RestrictedLists()
        let loads = try ["T-1", "T-2"].map { try trip($0, ["Quellmark Optronics"]) }
        for load in loads { lists.open(load) }
        _ = hear(&lists, part("one", 1, of: 1, [entity("2", "Quellmark Optronics")]), 1)
        func likeness(_ trip: String?) -> RestrictedWord.Likeness {
            RestrictedWord.Likeness(entry: "EL 2", name: "quellmark optronics", trip: trip)
        }
        _ = hear(&lists, .cleared(likeness("T-1")), 2)
        #expect(loads.map { lists.judge($0).isHeld } == [false, true])
        #expect(lists.judge(loads[0]).reasons.map(\.code) == [.listedCleared])
        #expect(lists.judge(loads[0]).evidence.contains(LedgerIndex(2)))
        #expect(hear(&lists, .cleared(likeness(nil)), 3) == Set(loads.map(\.id)))
        #expect(loads.map { lists.judge($0).isHeld } == [false, false])
        _ = hear(&lists, .reopened(likeness(nil)), 4)
        #expect(loads.map { lists.judge($0).isHeld } == [true, true])
    }

    // A likeness that is too far to hold a load holds it, or is not told at all.
    @Test func aFarLikenessIsANote() throws {
        var lists = RestrictedLists()
        let load = try trip("T-1", ["Ognjanskij Wielimirov"])
        lists.open(load)
        _ = hear(
            &lists,
            part(
                "one", 1, of: 1,
                [
                    WatchEntity(
                        number: "5", source: "SDN", kind: .person, names: ["Ognyanski Velimir"])
                ]), 1)
        let lines = lists.judge(load).lines
        for line in lines { #expect(line.hit.isHold == (line.hit.score >= 0.85)) }
        #expect(lists.judge(load).isHeld == lines.contains(where: \.holds))
    }

    // A crossed load is called back by a list of next week.
    @Test func whatHasCrossedIsLookedUpInNoLaterList() throws {
        var lists = RestrictedLists()
        let load = try trip("T-1", ["Quellmark Optronics"])
        lists.open(load)
        lists.close(load)
        let list = part("one", 1, of: 1, [entity("2", "Quellmark Optronics")])
        #expect(hear(&lists, list, 1).isEmpty)
        #expect(!lists.judge(load).isHeld)
        let next = try trip("T-2", ["Quellmark Optronics"])
        lists.open(next)
        #expect(lists.judge(next).isHeld)
    }

    // A broken entry is taken without a word, and its party is dealt with.
    @Test(arguments: [
        (#"{"part":{"edition":"one","number":3,"of":2,"entries":[]}}"#, "part.number"),
        (
            #"{"part":{"edition":"one","number":1,"of":1,"entries":[{"type":"Entity"}]}}"#,
            "part.entries[0]"
        ),
        (#"{"cleared":{"entry":"EL 2"}}"#, "cleared.name"),
        (#"{"cleared":{"entry":"EL 2","name":"x","forever":true}}"#, "cleared.forever"),
        (#"{"struck":{}}"#, "struck"),
    ])
    func aRecordIsRefusedByItsField(_ record: String, _ field: String) {
        do throws(RestrictedFlaw) {
            _ = try RestrictedRecord.read(parsing: Array(record.utf8))
            Issue.record("\(record) was taken")
        } catch { #expect(error.field == field) }
    }
}
