import ArgumentParser

struct PortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "port",
        abstract: "A port of entry: simulated days and the roster that meets a target.",
        subcommands: [PortSimulateCommand.self, PortStaffCommand.self])
}
