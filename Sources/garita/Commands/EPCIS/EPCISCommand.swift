import ArgumentParser

struct EPCISCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "epcis",
        abstract: "Holds EPCIS 2.0 documents to the standard, and names their events.",
        subcommands: [EPCISValidateCommand.self, EPCISHashCommand.self])
}
