import ArgumentParser
import JSON
import Manifests
import Model

struct ManifestTripCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trip",
        abstract: "Prints the trip that a manifest opens, as `garita ingest` takes it.",
        discussion: """
            A manifest names neither the tracker nor the departure unless it is our JSON: give \
            --device and --departure.
            Example: garita manifest trip truck.x12 --device GPS-5521 \
            --departure 2026-08-22T14:00:00Z > trip.ndjson && garita ingest trip.ndjson --data lane
            Exit status: 0 printed, 1 the manifest is wrong or lacks something, 65 it cannot be read.
            """)

    @Argument(help: "The manifest.") var file: String
    @Option(help: "The tracker that travels along.") var device: String?
    @Option(help: "When the load sets out, RFC 3339 with a zone.") var departure: String?

    func validate() throws { _ = try supplement() }

    func run() throws {
        let reading = ManifestReading(Array(try WholeFile.read(file)))
        guard let manifest = reading.manifest else { throw refused(reading.flaws) }
        let supplement = try supplement()
        do throws(ManifestFlaw.List) {
            print(try manifest.trip(supplement).text)
        } catch { throw refused(error.flaws) }
    }

    private func refused(_ flaws: [ManifestFlaw]) -> ExitCode {
        for flaw in flaws { Terminal.complain("\(file): \(flaw.advice)") }
        return ExitCode(1)
    }

    private func supplement() throws -> TruckManifest.Supplement {
        TruckManifest.Supplement(device: try deviceNamed(), departure: try departureNamed())
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
