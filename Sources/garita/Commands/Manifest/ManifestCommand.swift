import ArgumentParser

struct ManifestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest",
        abstract: "Truck manifests in JSON or X12 309: is one right, and which trip does it open.",
        subcommands: [ManifestCheckCommand.self, ManifestTripCommand.self])
}
