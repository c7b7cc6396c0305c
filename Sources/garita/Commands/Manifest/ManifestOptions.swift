import ArgumentParser
import Manifests
import Model

/// What a manifest's form does not ask for and its trip needs.
struct ManifestOptions: ParsableArguments {
    @Option(help: "Of a manifest that does not name it: the tracker that travels along.")
    var device: String?
    @Option(
        help: "Of a manifest that does not name it: when the load sets out, RFC 3339 with a zone.")
    var departure: String?

    func supplement() throws -> TruckManifest.Supplement {
        TruckManifest.Supplement(device: try deviceNamed(), departure: try departureNamed())
    }

    /// What a manifest says itself stands.
    func supplement(to manifest: TruckManifest) throws -> TruckManifest.Supplement {
        let all = try supplement()
        return TruckManifest.Supplement(
            device: manifest.device == nil ? all.device : nil,
            departure: manifest.departure == nil ? all.departure : nil)
    }

    private func deviceNamed() throws -> DeviceID? {
        guard let device else { return nil }
        do { return try DeviceID(device) } catch {
            throw ValidationError("“\(device)” cannot be a device's name: \(error.advice).")
        }
    }

    private func departureNamed() throws -> Instant? {
        guard let departure else { return nil }
        guard let instant = try? Instant(rfc3339: departure) else {
            throw ValidationError(
                "--departure is “\(departure)”; wanted a time with a zone, as in "
                    + "2026-08-22T14:00:00Z.")
        }
        return instant
    }
}
