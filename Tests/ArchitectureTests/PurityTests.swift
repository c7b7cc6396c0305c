import Testing

struct PurityTests {
    // A verdict depends on the clock, the disk or luck, and a court cannot repeat it.
    @Test(arguments: PurityRules.pure)
    func stageIsPure(_ stage: String) {
        let pages = House.pages(under: "Sources/\(stage)").filter(\.isSwift)
        #expect(!pages.isEmpty, "Sources/\(stage) has no files")
        tell(pages.flatMap(PurityRules.complaints))
    }

    // The rule has gone blind.
    @Test(arguments: [
        "let now = Date()", "print(finding)", "let x = Int.random(in: 0..<6)", "import Foundation",
        "let all = await node.facts()", "Task { go() }", "let at = ContinuousClock.now",
        "let text = \"at \\(Date())\"",
    ])
    func impureLineIsNoticed(_ line: String) {
        let page = House.Page(path: "Sources/Custody/Bad.swift", text: "import Model\n\(line)\n")
        #expect(PurityRules.complaints(about: page).count == 1)
    }

    // The rule cries wolf, and people learn to step around it.
    @Test(arguments: [
        "let x = Int.random(in: 0..<6, using: &chance)", "fingerprint(of: key)",
        "// Date() would be wrong here", "let s = \"print(this)\"", "let awaited = 3",
        "#if canImport(Glibc)\nimport Glibc\n#else\nimport Foundation\n#endif",
    ])
    func pureLinePasses(_ line: String) {
        let page = House.Page(path: "Sources/Custody/Good.swift", text: line)
        #expect(PurityRules.complaints(about: page).isEmpty)
    }
}
