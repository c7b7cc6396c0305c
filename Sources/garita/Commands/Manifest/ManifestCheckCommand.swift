import ArgumentParser
import JSON
import Manifests
import Model

struct ManifestCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what a truck manifest states, or what is wrong in it and where.",
        discussion: """
            In: our JSON (docs/formats/manifest.schema.json) or one X12 interchange with one 309; \
            which of them shows in its first character.
            Out: one line a file; flaws on stderr with the place, what was sent, what was wanted. \
            --json prints one JSON line a file: {"file", "format", "valid", "errors": \
            [{"place", "sent", "wanted"}], "passedOver": [segments], "doubts": [sentences]}. A \
            doubt (arrival before departure, a seal twice) makes no manifest invalid.
            Example: garita manifest check manifest.json
            Exit status: 0 all are right, 1 something is wrong, 65 a file cannot be read.
            """)

    @Argument(help: "The manifests.") var files: [String]
    @Flag(help: "Print JSON lines.") var json = false

    func run() throws {
        var wrong = 0
        for file in files {
            let reading = ManifestReading(Array(try WholeFile.read(file))).withTrade
            if reading.manifest == nil { wrong += 1 }
            if json { print(Self.line(file, reading).text) } else { tell(file, reading) }
        }
        if wrong > 0 { throw ExitCode(1) }
    }

    private func tell(_ file: String, _ reading: ManifestReading) {
        for flaw in reading.flaws { Terminal.complain("\(file): \(flaw.advice)") }
        guard let manifest = reading.manifest else {
            return print("\(file): \(reading.format.rawValue), no valid manifest")
        }
        print("\(file): \(reading.format.rawValue), valid: \(Self.sentence(manifest))")
        for doubt in manifest.doubts { print("  in doubt: \(doubt)") }
        guard !reading.passedOver.isEmpty else { return }
        print("  not needed for a trip: \(reading.passedOver.joined(separator: " "))")
    }

    private static func sentence(_ manifest: TruckManifest) -> String {
        let equipment = manifest.equipment.map { "\($0.kind.rawValue) \($0.id)" }
        let seals = manifest.seals.map(\.number)
        return "trip \(manifest.trip) of \(manifest.carrier), tractor \(manifest.tractor), "
            + "\(equipment.joined(separator: ", ")), "
            + (seals.isEmpty ? "no seals" : "seals \(seals.joined(separator: ", "))")
            + ", \(manifest.crew.count) on board, driver \(manifest.driver?.description ?? "unknown"), "
            + "\(Count.of(manifest.shipments.count, "shipment"))"
    }

    private static func line(_ file: String, _ reading: ManifestReading) -> JSONValue {
        [
            "file": .text(file), "format": .text(reading.format.rawValue),
            "valid": .bool(reading.manifest != nil),
            "errors": .list(
                reading.flaws.map {
                    ["place": .text($0.place), "sent": .text($0.sent), "wanted": .text($0.wanted)]
                }),
            "passedOver": .list(reading.passedOver.map { .text($0) }),
            "doubts": .list((reading.manifest?.doubts ?? []).map { .text($0) }),
        ]
    }
}
