import Testing

struct TidinessTests {
    private let swift = House.pages.filter(\.isSwift)

    // A file has grown past what a person holds in mind.
    @Test func filesAreShort() { tell(swift.flatMap(TidinessRules.length)) }

    // The project works only on the machine where it was written.
    @Test func noMachinePaths() { tell(House.pages.flatMap(TidinessRules.machinePaths)) }

    // Work is promised where nobody will look for it.
    @Test func noPromisesInPassing() { tell(House.pages.flatMap(TidinessRules.promises)) }

    // A type is named for its pattern and not for the lane.
    @Test func namesSayWhatThingsAre() { tell(swift.flatMap(TidinessRules.emptyNames)) }

    // The rules above have gone blind.
    @Test func untidyPageIsNoticed() {
        let lines = String(repeating: "let x = 1\n", count: TidinessRules.linesMax)
        func page(_ text: String) -> House.Page { House.Page(path: "Sources/A.swift", text: text) }
        #expect(TidinessRules.length(of: page(lines)).isEmpty)
        #expect(TidinessRules.length(of: page(lines + "let y = 2\n")).count == 1)
        #expect(TidinessRules.machinePaths(in: page("open(\"/" + "tmp/x\")")).count == 1)
        #expect(TidinessRules.promises(in: page("// TO" + "DO: later")).count == 1)
        #expect(TidinessRules.emptyNames(in: page("struct TripManager {}")).count == 1)
        #expect(TidinessRules.emptyNames(in: page("// a class Manager\nstruct Trip {}")).isEmpty)
    }
}
