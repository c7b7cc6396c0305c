import Intake
import JSON
import Manifests
import Model

/// A manifest as it was handed in: bare, or in an envelope that adds what its form does not ask
/// for.
///
/// The envelope is one JSON line, `{"manifest": text or object, "device", "departure",
/// "received"}`. A text holds the manifest's own bytes, so an X12 interchange stands in the ledger
/// as it was sent.
struct ManifestPaper {
    /// The manifest itself.
    private let manifest: [UInt8]
    private var supplement = TruckManifest.Supplement()
    private var received: Instant?
    private var flaws: [ManifestFlaw] = []
    /// What the ledger keeps, where that is not what was sent.
    private(set) var bytes: [UInt8]?

    private static let names = ["manifest", "device", "departure", "received"]

    /// Nil for what is no manifest: then whoever read it first knows best what is wrong with it.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= IntakeRules.lineBytesMax else { return nil }
        guard !Self.isInterchange(bytes) else {
            manifest = bytes
            return
        }
        // Nil: what is no JSON is no manifest of ours either.
        guard let value = try? JSONValue(parsing: bytes, limits: .document),
            value.members != nil
        else { return nil }
        if let inner = value["manifest"] {
            manifest = inner.string.map { Array($0.utf8) } ?? inner.bytes
            open(value)
        } else if Self.isManifest(value) {
            manifest = bytes
        } else {
            return nil
        }
    }

    /// Other statements have equipment too, by its names.
    private static func isManifest(_ value: JSONValue) -> Bool {
        value["conveyance"] != nil || value["equipment"]?.array?.first?.members != nil
    }

    private static func isInterchange(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.starts(with: Array("ISA".utf8))
    }

    private mutating func open(_ envelope: JSONValue) {
        for member in envelope.members ?? [] where !Self.names.contains(member.name) {
            note(
                member.name, member.value,
                "no such name; there are \(Self.names.joined(separator: ", "))")
        }
        supplement.device = device(envelope["device"])
        supplement.departure = instant("departure", envelope["departure"])
        received = instant("received", envelope["received"])
    }

    private mutating func note(_ place: String, _ value: JSONValue, _ wanted: String) {
        flaws.append(ManifestFlaw(place, sent: value.string ?? value.text, wanted: wanted))
    }

    private mutating func device(_ value: JSONValue?) -> DeviceID? {
        guard let value, value != .null else { return nil }
        do throws(IdentifierFlaw) { return try DeviceID(value.string ?? "") } catch {
            note("device", value, "the id of the tracker that travels along, but \(error.advice)")
            return nil
        }
    }

    private mutating func instant(_ name: String, _ value: JSONValue?) -> Instant? {
        guard let value, value != .null else { return nil }
        // Nil: told with its place, as every flaw of a manifest.
        guard let instant = value.string.flatMap({ try? Instant(rfc3339: $0) }) else {
            note(name, value, "a time with a zone, as in 2026-01-05T14:00:00Z")
            return nil
        }
        return instant
    }

    /// With what its sender says beside it of what it leaves out itself. The ledger then keeps both
    /// in one envelope.
    func adding(_ more: TruckManifest.Supplement) throws(ManifestFlaw.List) -> ManifestPaper {
        var paper = self
        guard more != TruckManifest.Supplement() else { return self }
        // Nil: told when its trip is read.
        let own = ManifestReading(manifest).manifest
        if own?.device == nil { paper.supplement.device = supplement.device ?? more.device }
        if own?.departure == nil {
            paper.supplement.departure = supplement.departure ?? more.departure
        }
        guard paper.supplement != supplement else { return self }
        guard let text = String(validating: manifest, as: UTF8.self) else {
            throw ManifestFlaw.List(flaws: [
                ManifestFlaw("file", sent: "bytes that are no UTF-8", wanted: "a manifest in UTF-8")
            ])
        }
        paper.bytes = paper.envelope(around: text).bytes
        return paper
    }

    private func envelope(around text: String) -> JSONValue {
        let members: [(String, String?)] = [
            ("manifest", text), ("device", supplement.device?.description),
            ("departure", supplement.departure?.rfc3339), ("received", received?.rfc3339),
        ]
        return .object(
            members.compactMap { name, text in text.map { JSONMember(name, .text($0)) } })
    }

    /// The trip it opens, as a line that the entrance takes.
    func trip() throws(ManifestFlaw.List) -> JSONValue {
        let reading = ManifestReading(manifest)
        guard let manifest = reading.manifest, flaws.isEmpty else {
            throw ManifestFlaw.List(flaws: flaws + reading.flaws)
        }
        let trip = try manifest.trip(supplement)
        guard let received, let members = trip.members else { return trip }
        return .object(members + [JSONMember("received", .text(received.rfc3339))])
    }
}
