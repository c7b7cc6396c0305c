import Testing

struct PaperTests {
    private let decisions = House.pages(under: "docs/decisions")

    // A newcomer looks for a folder on the map and it is not there, or the map shows a ruin.
    @Test func architectureNamesEveryFolder() {
        let text = House.page("ARCHITECTURE.md")?.text ?? ""
        let named = PaperRules.namedFolders(in: text)
        tell(PaperRules.folders(named: named, real: PaperRules.sourceFolders()))
    }

    // A decision does not say what was given up for it.
    @Test func decisionsAnswerTheFiveQuestions() {
        #expect(!decisions.isEmpty)
        tell(decisions.flatMap(PaperRules.shape))
    }

    // Code leans on a decision that nobody can read, or that was taken back.
    @Test func citedDecisionsStand() {
        let pages = House.pages.filter { !$0.path.hasPrefix("Tests/ArchitectureTests/") }
        tell(
            pages.filter(\.isSwift).flatMap { PaperRules.citations(in: $0, decisions: decisions) }
                + pages.flatMap { PaperRules.fileCitations(in: $0, decisions: decisions) })
    }

    // The rules above have gone blind.
    @Test func badPapersAreNoticed() {
        #expect(PaperRules.folders(named: ["Attic"], real: ["Cellar"]).count == 2)
        #expect(PaperRules.namedFolders(in: "| `Doors/FileDoor` | files |") == ["Doors/FileDoor"])
        let old = House.Page(
            path: "docs/decisions/0003-old.md", text: "# 3. Old\n\nStatus: replaced by 4\n")
        #expect(PaperRules.shape(of: old).count == PaperRules.headings.count)
        let code = House.Page(
            path: "Sources/A.swift",
            text: "// Decision 3. Decision 9.\nlet x = \"Decision 8\"  // docs/decisions/0009-x.md")
        #expect(PaperRules.citations(in: code, decisions: [old]).count == 2)
        #expect(PaperRules.fileCitations(in: code, decisions: [old]).count == 1)
    }
}
