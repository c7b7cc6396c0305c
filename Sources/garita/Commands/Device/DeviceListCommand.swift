import ArgumentParser
import DeviceDoor
import Devices
import JSON
import Model

struct DeviceListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the enrolled devices, and those that spoke and were refused.",
        discussion: """
            Times are UTC. --json prints one object: {"enrolled": [...], "unknown": [...]}.
            Example: garita device list --data lane
            """)

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
        let files = DeviceFolder(folder.data)
        let roll = try files.roll()
        let unknown = try files.strangers().filter { roll[$0.name] == nil }
        guard !json else {
            let both: JSONValue = [
                "enrolled": .list(roll.entries.map(\.json)), "unknown": .list(unknown.map(\.json)),
            ]
            return print(both.text)
        }
        print(roll.entries.isEmpty ? "No device is enrolled." : enrolled(roll.entries).text)
        guard !unknown.isEmpty else { return }
        print("\nRefused, because nobody enrolled them (`garita device enrol`):\n")
        print(refused(unknown).text)
    }

    private func enrolled(_ entries: [Enrolment]) -> Table {
        Table(
            ["protocol", "identity", "device", "party", "model", "since", "retired"],
            entries.map { one in
                [
                    one.name.spoken.rawValue, one.name.identity, one.device.description,
                    one.party.description, one.model ?? "", one.since.rfc3339,
                    one.retired?.rfc3339 ?? "in use",
                ]
            })
    }

    private func refused(_ strangers: [Stranger]) -> Table {
        Table(
            ["protocol", "identity", "address", "first", "last", "times"],
            strangers.map { one in
                [
                    one.name.spoken.rawValue, one.name.identity, one.address, one.first.rfc3339,
                    one.last.rfc3339, String(one.times),
                ]
            })
    }
}
