import ArgumentParser

struct PortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "port",
        abstract: "A port of entry: simulated days and the roster that meets a target.",
        subcommands: [PortSimulateCommand.self, PortStaffCommand.self])
        abstract: "The port: how long the wait is, what it will be, and the public feed.",
        subcommands: [PortWaitCommand.self, PortFeedCommand.self, PortForecastCommand.self])
}
