import JSON
import OSCAL
import Testing

struct RequirementTests {
    private static let folder = "oscal/profile-resolution-tests"

    // A published requirement test comes out differently here than at NIST.
    @Test func requirementTestsComeOutAsPublished() throws {
        let names = PublicData.names(in: "\(Self.folder)/expected").map { String($0.dropLast(5)) }
        for name in names {
            do {
                guard let bytes = PublicData.bytes("\(Self.folder)/expected/\(name).json") else { return }
                let expected = try Catalog(JSONValue(parsing: bytes)["catalog"] ?? .null)
                let result = try resolved("\(PublicData.root)/\(Self.folder)/\(name).json").catalog
                let same = result.controls.map(\.json) == expected.controls.map(\.json) && result.groups.map(\.json) == expected.groups.map(\.json)
                let params = result.params == expected.params
                let back = result.resources == expected.resources
                print(same ? "same" : "DIFF", params ? "p" : "P!", back ? "b" : "B!", name)
                if !same { print(" ", result.everyControl.map(\.id), expected.everyControl.map(\.id)) }
            } catch let refusal as ResolutionRefusal {
                print("REFUSED", name, refusal.advice)
            }
        }
    }
    @Test func golden() throws {
      for (rev, cat, prof, want, href) in [("rev4","NIST_SP-800-53_rev4_catalog-min.json.gz","NIST_SP-800-53_rev4_MODERATE-baseline_profile.json.gz","NIST_SP-800-53_rev4_MODERATE-baseline-resolved-profile_catalog.json.gz","NIST_SP-800-53_rev4_catalog.json"),
       ("rev5","NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-min.json.gz","NIST_SP-800-53_rev5_MODERATE-baseline_profile.json.gz","NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.json.gz","NIST_SP-800-53_rev5_catalog.json")] {
        guard let c = try PublicData.unpacked("oscal/nist-golden/\(cat)"), let p = try PublicData.unpacked("oscal/nist-golden/\(prof)"), let w = try PublicData.unpacked("oscal/nist-golden/\(want)") else { return }
        let expected = try Catalog(JSONValue(parsing: w, limits: .document)["catalog"] ?? .null)
        for _ in 0..<3 {
        let start = processorTime()
        let (result, notes) = try resolved("p.json", elsewhere: [href: Address("c.json")]) { $0 == "p.json" ? p : c }
        let mid = processorTime()
        let out = result.json.bytes
        print(rev, mid - start, processorTime() - mid, out.count, notes.map(\.sentence).prefix(5), result.everyControl.count)
        print(result.groups.map(\.json) == expected.groups.map(\.json), result.everyControl.map(\.id) == expected.everyControl.map(\.id), result.resources == expected.resources, Validation(out).flaws.prefix(3).map(\.advice))
        }
        let s = processorTime(); _ = try JSONValue(parsing: c, limits: .document); print("parse", processorTime() - s)
      }
    }
}
