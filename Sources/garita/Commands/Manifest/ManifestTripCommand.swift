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
    @OptionGroup var beside: ManifestOptions

    func validate() throws { _ = try beside.supplement() }

    func run() throws {
        let reading = ManifestReading(Array(try WholeFile.read(file)))
        guard let manifest = reading.manifest else { throw refused(reading.flaws) }
        let supplement = try beside.supplement(to: manifest)
        do throws(ManifestFlaw.List) {
            print(try manifest.trip(supplement).text)
        } catch { throw refused(error.flaws) }
    }

    private func refused(_ flaws: [ManifestFlaw]) -> ExitCode {
        for flaw in flaws { Terminal.complain("\(file): \(flaw.advice)") }
        return ExitCode(1)
    }
}
