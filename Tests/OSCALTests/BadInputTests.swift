import OSCAL
import Testing

struct BadInputTests {
    private func catalog(_ controls: String) -> [UInt8] {
        Array(
            """
            {"catalog": {"uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
             "metadata": {"title": "T", "last-modified": "2026-03-01T00:00:00Z", "version": "1",
              "oscal-version": "1.2.1"},
             "controls": [
            \(controls)
            ]}}
            """.utf8)
    }

    // Two criteria with one id pass, and an answer to one counts for the other.
    @Test func equalIdsAreFaultsWithBothLines() throws {
        let bytes = catalog(
            "{\"id\": \"a-1\", \"title\": \"A\"},\n{\"id\": \"a-1\", \"title\": \"B\"}")
        let result = Validation(bytes)
        #expect(!result.isValid)
        let flaw = try #require(result.flaws.first)
        #expect(flaw.line == 6)
        #expect(flaw.pointer == "/catalog/controls/1/id")
        #expect(flaw.problem == .sameID("a-1", .control, firstLine: 5))
        #expect(Validation(bytes, rules: .schema).isValid)
    }

    // Somebody writes the number of the booklet as id and is not told what to write instead.
    @Test func idStartingWithDigitIsCured() throws {
        let result = Validation(catalog("{\"id\": \"2.3\", \"title\": \"A\"}"))
        let flaw = try #require(result.flaws.first)
        #expect(result.flaws.count == 1)
        #expect(flaw.line == 5)
        #expect(flaw.advice.contains("“x-2.3”"))
    }

    // A document with every kind of fault hides all but the first.
    @Test func theRestIsStillRead() {
        let result = Validation(
            catalog("{\"id\": \"a b\", \"title\": \"A\", \"more\": 1, \"props\": []}, 7, {}"))
        #expect(result.flaws.count == 6)
        #expect(Set(result.flaws.map(\.pointer)).count == 5)
    }

    // A profile that imports itself runs for ever.
    @Test func selfImportIsRefusedWithItsLine() {
        let profile = Array(
            """
            {"profile": {"uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724", "metadata": {},
             "imports": [
              {"href": "./p.json", "include-all": {}}]}}
            """.utf8)
        #expect {
            try resolved("a/p.json") { _ in profile }
        } throws: { error in
            guard let refusal = error as? ResolutionRefusal else { return false }
            return refusal.line == 3 && refusal.advice.contains("p.json → p.json")
        }
    }

    // A program that reads what it is given goes to the network for more.
    @Test func nothingIsFetched() {
        let profile = Array(
            #"{"profile": {"imports": [{"href": "https://example.org/c.json"}]}}"#.utf8)
        #expect(throws: ResolutionRefusal.self) { try resolved("p.json") { _ in profile } }
        #expect(Address("p.json").resolving("https://example.org/c.json") == nil)
    }

    // Imports that double at every step fill the memory before anybody notices.
    @Test func doublingImportsAreRefused() {
        let many = (0..<2_000).map { "{\"id\": \"c\($0)\", \"title\": \"C\"}" }
        let catalog = catalog(many.joined(separator: ",\n"))
        #expect(throws: ResolutionRefusal.self) {
            try resolved("0.json") { path in
                guard let number = Int(path.dropLast(5)), number < 8 else { return catalog }
                let next = "{\"href\": \"\(number + 1).json\", \"include-all\": {}}"
                return Array("{\"profile\": {\"imports\": [\(next), \(next)]}}".utf8)
            }
        }
    }

    // A path with dots names another file here than on the disk.
    @Test(arguments: [
        ("a/b/p.json", "../c.json", "a/c.json"), ("p.json", "../../c.json", "../../c.json"),
        ("/x/p.json", "../../c.json", "/c.json"),
        ("a/p.json", "file:///x/c%20d.json", "/x/c d.json"),
        ("a/p.json", "./b//c.json?q#f", "a/b/c.json"),
    ])
    func addressesAreNormal(_ base: String, _ href: String, _ expected: String) {
        #expect(Address(base).resolving(href)?.description == expected)
    }
}
