import JSON
import OSCAL
import Testing

/// NIST's requirement tests for profile resolution, and its two published baselines.
struct RequirementTests {
    private static let folder = "oscal/profile-resolution-tests"

    /// Published results that the specification contradicts.
    /// `usefirst1` keeps the first control of every group instead of the first of every id, and
    /// `no1` leaves a parent out that the specification brings along; its directive is gone.
    private static let wrongControls = ["req-merge-usefirst1", "req-with-parent-controls-no1"]
    /// These drop loose parameters that are referred to, or resources marked to be kept always.
    private static let wrongRest = [
        "req-modify-alter-remove-match2", "req-structure-asis1", "req-structure-asis2",
    ]

    // A profile means other controls here than at NIST, or the same in another order.
    @Test func requirementTestsComeOutAsPublished() throws {
        let names = PublicData.names(in: "\(Self.folder)/expected").map { String($0.dropLast(5)) }
        var same = 0
        for name in names where name != "req-circular_import" {
            guard let bytes = PublicData.bytes("\(Self.folder)/expected/\(name).json") else {
                return
            }
            let expected = try Catalog(JSONValue(parsing: bytes)["catalog"] ?? .null)
            let result = try resolved("\(PublicData.root)/\(Self.folder)/\(name).json").catalog
            let isSame =
                result.controls.map(\.json) == expected.controls.map(\.json)
                && result.groups.map(\.json) == expected.groups.map(\.json)
            #expect(isSame != Self.wrongControls.contains(name), "\(name)")
            guard isSame else { continue }
            same += 1
            guard !Self.wrongRest.contains(name) else { continue }
            #expect(result.params == expected.params, "\(name)")
            #expect(result.resources == expected.resources, "\(name)")
        }
        if !names.isEmpty { #expect(same == 26) }
    }

    // A circle of imports runs for ever, or ends without saying which file to mend.
    @Test func circlesAreRefused() throws {
        let path = "\(Self.folder)/req-circular_import.json"
        guard PublicData.bytes(path) != nil else { return }
        #expect {
            try resolved("\(PublicData.root)/\(path)")
        } throws: { error in
            guard let refusal = error as? ResolutionRefusal else { return false }
            return refusal.document.name == "req-circular_importer.json" && refusal.line != nil
                && refusal.pointer == "/profile/imports/0/href"
        }
    }

    // A baseline that agencies publish comes out with other controls, texts, order or sources.
    @Test(arguments: [
        ("rev4_catalog-min", "rev4_MODERATE-baseline", "rev4_catalog", 261),
        (
            "rev5_HIGH-baseline-resolved-profile_catalog-min", "rev5_MODERATE-baseline",
            "rev5_catalog", 287
        ),
    ])
    func baselinesAreReproduced(
        _ source: String, _ baseline: String, _ href: String, _ count: Int
    ) throws {
        let golden = "oscal/nist-golden/NIST_SP-800-53_"
        guard let catalog = try PublicData.unpacked("\(golden)\(source).json.gz"),
            let profile = try PublicData.unpacked("\(golden)\(baseline)_profile.json.gz"),
            let published = try PublicData.unpacked(
                "\(golden)\(baseline)-resolved-profile_catalog.json.gz")
        else { return }
        let json = try JSONValue(parsing: published, limits: Validation.limits)
        let expected = try Catalog(json["catalog"] ?? .null)
        let start = processorTime()
        let result = try resolved(
            "profile.json", elsewhere: ["NIST_SP-800-53_\(href).json": Address("catalog.json")]
        ) { $0 == "profile.json" ? profile : catalog }
        let used = processorTime() - start
        #expect(result.notes.isEmpty)
        #expect(result.catalog.everyControl.count == count)
        #expect(result.catalog.groups.map(\.json) == expected.groups.map(\.json))
        #expect(result.catalog.resources == expected.resources)
        #expect(Validation(result.catalog.json.bytes).flaws.isEmpty)
        print("\(baseline): \(Int(used * 1_000)) ms of processor time")
    }
}
