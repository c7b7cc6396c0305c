import ArgumentParser

struct DeviceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "device",
        abstract: "Trackers and electronic locks: what their messages mean.",
        subcommands: [
            DeviceDecodeCommand.self, DeviceEnrolCommand.self, DeviceListCommand.self,
            DeviceRetireCommand.self,
        ])
}
