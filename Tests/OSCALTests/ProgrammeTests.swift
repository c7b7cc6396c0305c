import JSON
import OSCAL
import Testing

struct ProgrammeTests {
    // What we hand out as OSCAL is refused by whoever checks it.
    @Test func shippedDocumentsAreValid() {
        for document in ShippedDocument.all {
            let flaws = Validation(Array(document.json.pretty.utf8)).flaws
            #expect(flaws.isEmpty, "\(document.name): \(flaws.first?.advice ?? "")")
        }
    }

    // A criterion was lost or its obligation turned on the way from the sources to the table.
    @Test func criteriaAgreeWithTheirSource() throws {
        guard let bytes = PublicData.bytes("ctpat_msc_criteria.json") else { return }
        let source = try JSONValue(parsing: bytes, limits: .document)["criteria"]?.array ?? []
        let controls = try Catalog(Programme.ctpat.catalog["catalog"] ?? .null).everyControl
        #expect(source.count == 97)
        #expect(controls.map(\.id) == source.map { "msc-" + ($0["id"]?.string ?? "") })
        for (control, one) in zip(controls, source) {
            #expect(control.property("obligation") == one["obligation"]?.string)
            #expect(control.property("confidence") == one["confidence"]?.string)
            #expect(control.prose("statement") == one["paraphrase"]?.string)
        }
    }

    // A carrier is shown criteria as its own that nobody checked.
    @Test func everyProfileResolvesAndSaysWhatIsUnverified() throws {
        let files = Dictionary(
            uniqueKeysWithValues: ShippedDocument.all.map { ($0.fileName, $0.json.bytes) })
        let carrier = try resolved("ctpat-highway-carrier.json") { files[$0] }
        #expect(carrier.notes.isEmpty)
        let applies = carrier.catalog.everyControl.map { $0.property("applies") }
        #expect(applies.count == 97)
        #expect(applies.count { $0 == "confirmed" } == 3)
        #expect(applies.count { $0 == "unverified" } == 94)
        for name in files.keys.sorted() where files[name].map({ Validation($0).model }) == "profile"
        {
            #expect(try resolved(name) { files[$0] }.notes.isEmpty, "\(name)")
        }
    }

    // The gap between two programmes is hidden, or one is made up.
    @Test func gapBetweenCTPATAndAEO() {
        let gap = Comparison(.ctpat, .aeo)
        let open = gap.areas.flatMap(\.unanswered).map(\.label)
        #expect(open == ["1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3.9", "8.1"])
        #expect(gap.theirs.flatMap(\.criteria).map(\.label) == ["39-a", "39-c", "39-d"])
        #expect(gap.unknown.isEmpty)
    }

    // Seen from the other side the two programmes differ in something else.
    @Test(arguments: Programme.allCases, Programme.allCases)
    func gapsAreTheSameFromBothSides(_ a: Programme, _ b: Programme) {
        let one = Comparison(a, b), other = Comparison(b, a)
        #expect(one.unknown.isEmpty)
        #expect(
            one.theirs.flatMap(\.criteria).map(\.id)
                == other.areas.flatMap(\.unanswered).map(\.id))
        if a == b { #expect(one.theirs.isEmpty && one.areas.allSatisfy { $0.fit == .full }) }
    }
}
