import Declarations
import Examination
import Testing

struct RecordTests {
    private static func flaw<Record>(
        _ text: String, _ read: ([UInt8]) throws(RecordFlaw) -> Record
    ) -> RecordFlaw? {
        do throws(RecordFlaw) {
            _ = try read(Array(text.utf8))
            return nil
        } catch { return error }
    }

    // A slip in a declaration would be weighed as if the trader had told the truth.
    @Test(arguments: [
        (
            #"{"date":"2026-03-10","hsCode":"080810","origin":"XX","netMass":-3,"value":1}"#,
            "netMass"
        ),
        (#"{"date":"2026-03-10","hsCode":"0808","origin":"XX","netMass":3,"value":1}"#, "hsCode"),
        (#"{"date":"2026-03-10","hsCode":"080810","netMass":3,"value":1}"#, "origin"),
        (
            #"{"date":"2026-03-10","hsCode":"080810","origin":"X","netMass":3,"value":1,"hue":1}"#,
            "hue"
        ),
        (
            #"{"date":"2026-03-10","hsCode":"080810","origin":"X","netMass":3,"value":1,"fraud":0}"#,
            "fraud"
        ),
        ("[1]", "record"),
    ])
    func anUnsoundDeclarationIsRefusedByItsColumn(_ text: String, _ field: String) {
        #expect(Self.flaw(text, DeclarationRecord.init)?.field == field)
    }

    // Optional columns would have to be sent empty, or a declaration would be refused for them.
    @Test func onlyTheRequiredColumnsAreAsked() throws {
        let text = #"{"date":"2026-03-10","hsCode":"0808.10","origin":"XX","netMass":3,"value":1}"#
        let record = try DeclarationRecord(parsing: Array(text.utf8))
        #expect(record.row.count == 1)
        #expect(record.row.has(.importer) && record.row.has(.dutyRate))
    }

    // A name would come into the ledger where a code was meant.
    @Test(arguments: [
        (#"{"outcome":"clean"}"#, "outcome"),
        (#"{"outcome":"found","officer":"Ana Ruiz"}"#, "officer"),
        (#"{"outcome":"nothing","category":"drugs"}"#, "category"),
        (#"{"outcome":"nothing","note":"fine"}"#, "note"),
    ])
    func aResultHasCodesAlone(_ text: String, _ field: String) {
        #expect(Self.flaw(text, ResultRecord.init)?.field == field)
    }

    // A hold would be placed that no key could ever lift.
    @Test func aHolderIsAParty() {
        let book = """
            {"format":"garita-rules-1","name":"n","versions":[{"version":1,"from":"2026-01-01",\
            "to":"2026-12-31","rules":[{"id":"r","title":"t","owner":"o","reason":"w",\
            "from":"2026-01-01","expires":"2026-12-31","effect":"hold","authority":"plant health",\
            "when":[{"field":"origin","in":["XX"]}]}]}]}
            """
        #expect(Self.flaw(book, RuleRecord.init)?.field == "authority")
    }

    // One rule with a country's name, which an older program took, would end the whole book at the
    // next start, and its holds with it.
    @Test func aBookThatWasTakenStaysABook() {
        let book = """
            {"format":"garita-rules-1","name":"n","versions":[{"version":1,"from":"2026-01-01",\
            "to":"2026-12-31","rules":[{"id":"r","title":"t","owner":"o","reason":"w",\
            "from":"2026-01-01","expires":"2026-12-31","effect":"hold","authority":"us-fda",\
            "when":[{"field":"origin","in":["Italy"]}]}]}]}
            """
        #expect(Self.flaw(book, RuleRecord.init) == nil)
        #expect(Self.flaw(book, RuleRecord.lodged) != nil)
    }

    // Trees without their features would be taken for a model.
    @Test func whatIsNoModelIsRefused() {
        #expect(Self.flaw(#"{"format":"garita-risk-0"}"#, ModelRecord.init) != nil)
        #expect(Self.flaw(#"{"learner":{}}"#, ModelRecord.init) != nil)
    }
}
