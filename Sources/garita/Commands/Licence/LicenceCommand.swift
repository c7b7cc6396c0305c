import ArgumentParser

/// What may leave the country, and how much of it is left.
struct LicenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "licence",
        abstract: "Export licences: drawn down shipment by shipment.",
        subcommands: [Check.self, List.self])
}
