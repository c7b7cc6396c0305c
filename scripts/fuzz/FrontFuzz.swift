import EPCIS
import Foundation
import Intake
import JSON
import ManifestDoor
import Manifests
import Model

/// What libFuzzer calls: the readers that everything but a device's own protocol comes through.
/// Which of them is `GARITA_READER`: line, document, json, manifest, epcis or query.
private let reader = ProcessInfo.processInfo.environment["GARITA_READER"] ?? "line"
private let door = ManifestDoor(LineDecoder(now: Instant(milliseconds: 1_787_400_000_000)))

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    switch reader {
    case "document":
        for (_, verdict) in door.placedVerdicts(on: bytes) {
            if case .failure(let refusal) = verdict { precondition(!refusal.wanted.isEmpty) }
        }
    case "json":
        guard let value = try? JSONValue(parsing: bytes) else { return 0 }
        let again = try? JSONValue(parsing: value.bytes)
        precondition(again == value, "what is read is written and read alike")
    case "manifest":
        let reading = ManifestReading(bytes)
        precondition((reading.manifest == nil) != reading.flaws.isEmpty)
    case "epcis":
        precondition(Validator.violations(in: bytes).count <= Validator.violationsMax)
        guard let outline = try? Outline(reading: bytes) else { return 0 }
        precondition(EventHash.all(in: outline).count == EventDigest.all(in: outline).count)
    case "query":
        let sides = String(decoding: bytes, as: UTF8.self)
            .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let parameter = QueryParameter(
            String(sides[0]), text: sides.count == 2 ? String(sides[1]) : "")
        if let query = try? EventQuery([parameter]) { _ = SearchPlan(query) }
    default:
        do throws(IntakeRefusal) { _ = try door.submissions(fromLine: bytes) } catch {
            precondition(!error.wanted.isEmpty)
        }
    }
    return 0
}
