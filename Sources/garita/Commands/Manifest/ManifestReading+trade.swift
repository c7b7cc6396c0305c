import Intake
import JSON
import Manifests
import Model
import Runtime

extension ManifestReading {
    /// Border, parties and exports held to what a trip takes, as the entrance will: a manifest that
    /// is refused there is not called valid here.
    var withTrade: ManifestReading {
        guard let manifest, !manifest.trade.isEmpty, let flaw = Self.flaw(in: manifest) else {
            return self
        }
        return ManifestReading(format, nil, flaws + [flaw], passedOver: passedOver)
    }

    private static func flaw(in manifest: TruckManifest) -> ManifestFlaw? {
        let now = SystemClock.now()
        // What travels along and when may be told beside the manifest; anything will do here.
        let line = try? manifest.trip(
            TruckManifest.Supplement(
                device: manifest.device ?? DeviceID(unchecked: "none"), departure: now))
        guard let line else { return nil }
        do throws(IntakeRefusal) {
            _ = try LineDecoder(now: now).submissions(fromLine: line.bytes)
            return nil
        } catch {
            return ManifestFlaw(error.field ?? "manifest", sent: error.sent, wanted: error.wanted)
        }
    }
}
