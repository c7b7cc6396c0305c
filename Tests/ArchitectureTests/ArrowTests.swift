import Testing

struct ArrowTests {
    private let manifest = Manifest(House.page("Package.swift")?.text ?? "")

    // The manifest could not be read, and every arrow below would hold over nothing.
    @Test func manifestIsRead() {
        let names = Set(manifest.targets.map(\.name))
        #expect(names.isSuperset(of: ArrowRules.stages.union(["Engine", "Runtime", "garita"])))
        #expect(manifest.targets.contains { $0.isTest })
        #expect(manifest.targets.first { $0.name == "Engine" }?.targets.contains("Custody") == true)
    }

    // The table of contents lies: something early in the road leans on something later.
    @Test func targetsDependOnEarlierOnes() { tell(ArrowRules.order(manifest)) }

    // Two stages share a verb, and neither can be understood or replaced alone.
    @Test func stagesDoNotKnowEachOther() { tell(ArrowRules.siblings(manifest)) }

    // A part cannot be used without the command line around it.
    @Test func nobodyDependsOnTheCommand() {
        tell(ArrowRules.nobodyKnowsTheCommand(manifest))
    }

    // An arrow exists in the sources that the manifest does not show.
    @Test func importsAreDeclared() {
        tell(ArrowRules.imports(manifest, pages: House.pages))
    }

    // A file is compiled by nobody, or a target stands for nothing.
    @Test func everySourceHasATarget() {
        tell(ArrowRules.folders(manifest, pages: House.pages))
    }

    // One way of writing a target is read wrongly, and its arrows go unseen.
    @Test func everyKindOfTargetIsRead() {
        let targets = Manifest(
            """
            targets: [
                .stage("JSON"),  // .stage("Ghost"),
                .room("Wall", at: "Doors/Wall", ["JSON", .product(name: "P", package: "p")]),
                .systemLibrary(name: "CZ", path: "Sources/C", providers: [.apt(["z-dev"])]),
                .executableTarget(
                    name: "tool", dependencies: ["Wall", .p], path: "Tests/Tool"),
                .proof("WallTests", ["Wall"]),
            ]
            """
        ).targets
        #expect(targets.map(\.name) == ["JSON", "Wall", "CZ", "tool", "WallTests"])
        #expect(
            targets.map(\.folder) == [
                "Sources/JSON", "Sources/Doors/Wall", "Sources/C", "Tests/Tool", "Tests/WallTests",
            ])
        #expect(targets.map(\.targets) == [[], ["JSON"], [], ["Wall"], ["Wall"]])
        #expect(targets.map(\.products.count) == [0, 1, 0, 1, 0])
        #expect(targets.map(\.isTest) == [false, false, false, false, true])
    }

    private static let ground = ".stage(\"JSON\"), .stage(\"CSV\"), .stage(\"Model\")"

    // The rules above have gone blind: each of these manifests breaks exactly one of them.
    @Test(arguments: [
        (".stage(\"Model\"), .stage(\"JSON\")", "begins with"),
        (Self.ground + ", .stage(\"Late\", [\"Risk\"]), .stage(\"Risk\")", "later"),
        (Self.ground + ", .stage(\"Risk\", [.database])", "no foreign code"),
        (
            Self.ground + ", .stage(\"Risk\"),.stage(\"Views\", [\"Model\", \"Risk\"])",
            "Views depends on Risk"
        ),
        (
            Self.ground + ", .executableTarget(name: \"garita\"),"
                + ".target(name: \"Extra\", dependencies: [\"garita\"], swiftSettings: house)",
            "nobody knows it"
        ),
    ])
    func badManifestIsNoticed(list: String, complaint: String) {
        let bad = Manifest("let package = Package(products: [x(targets: []),], targets: [\(list)])")
        let complaints =
            ArrowRules.order(bad) + ArrowRules.siblings(bad)
            + ArrowRules.nobodyKnowsTheCommand(bad)
        #expect(complaints.count == 1)
        #expect(complaints.first?.contains(complaint) == true)
    }

    // An import that the manifest does not allow goes unseen.
    @Test func undeclaredImportIsNoticed() {
        let manifest = Manifest("targets: [.stage(\"Model\"), .room(\"Wall\", at: \"A/Wall\", [])]")
        let page = House.Page(path: "Sources/A/Wall/Wall.swift", text: "package import Model\n")
        #expect(ArrowRules.imports(manifest, pages: [page]).count == 1)
        let quoted = House.Page(path: page.path, text: "// import Model\nlet x = \"import Model\"")
        #expect(ArrowRules.imports(manifest, pages: [quoted]).isEmpty)
    }
}

/// One issue a complaint, so that nobody has to read a list to find out what is wrong.
func tell(_ complaints: [String], at place: SourceLocation = #_sourceLocation) {
    for complaint in complaints { Issue.record("\(complaint)", sourceLocation: place) }
}
