import Foundation
import JSON
import OSCAL
import Testing

struct ValidatorCaseTests {
    // Garita calls a document sound that NIST's schema refuses, or the other way round, and two
    // authorities quarrel over a file.
    @Test func agreesWithTheSchemaOnEveryCase() throws {
        guard let bytes = PublicData.bytes("oscal/validator-cases.json") else { return }
        let cases = try JSONValue(parsing: bytes, limits: .document)["cases"]?.array ?? []
        #expect(cases.count == 116)
        for one in cases {
            guard let document = one["document"], let isValid = one["valid"]?.bool else {
                Issue.record("a case without a document or a verdict")
                continue
            }
            let validation = Validation(document.bytes)
            #expect(
                validation.isValid == isValid,
                "\(one["id"]?.string ?? "") \(one["mutation"]?.string ?? ""): \(validation.flaws)")
            #expect(validation.model == one["model"]?.string)
        }
    }

    // A flaw is reported somewhere else than where it is, and its author looks in vain.
    @Test func flawsAreWhereTheMutationIs() throws {
        guard let bytes = PublicData.bytes("oscal/validator-cases.json") else { return }
        let cases = try JSONValue(parsing: bytes, limits: .document)["cases"]?.array ?? []
        for one in cases where one["valid"]?.bool == false {
            guard let document = one["document"], let place = one["at"]?.string else { continue }
            let flaw = Validation(document.bytes).flaws.first
            let pointer = flaw?.pointer ?? "none"
            // The second root is the flaw, and the case names the first.
            if one["mutation"]?.string == "two-roots" { continue }
            #expect(
                ("/" + place).hasPrefix(pointer) || pointer.hasPrefix("/" + place),
                "\(one["mutation"]?.string ?? ""): \(pointer), not \(place)")
        }
    }

    // A whole national catalog is refused, or takes so long that nobody checks one.
    @Test(arguments: [
        "NIST_SP-800-53_rev4_catalog-min.json.gz",
        "NIST_SP-800-53_rev4_MODERATE-baseline_profile.json.gz",
        "NIST_SP-800-53_rev5_HIGH-baseline-resolved-profile_catalog-min.json.gz",
        "NIST_SP-800-53_rev5_MODERATE-baseline-resolved-profile_catalog.json.gz",
    ])
    func nistDocumentsAreValid(_ name: String) throws {
        guard let bytes = try PublicData.unpacked("oscal/nist-golden/\(name)") else { return }
        let start = cpu()
        let validation = Validation(bytes)
        let spent = cpu() - start
        #expect(validation.isValid, "\(validation.flaws.first?.advice ?? "")")
        #expect(validation.flaws.isEmpty)
        #expect(spent < 1)
        print(name, bytes.count, "\(spent) s CPU")
    }

    /// Of this thread, in seconds: tests that run beside it and the machine's other work do not count.
    private func cpu() -> Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
