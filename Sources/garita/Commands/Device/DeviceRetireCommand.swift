import ArgumentParser
import DeviceDoor
import Devices
import Model

struct DeviceRetireCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Shuts an enrolled device out.",
        discussion: """
            It stays in the list with the time at which it was retired. A node that serves the \
            folder hangs up on it at its first message after \(DeviceDesk.freshSeconds * 2) s.
            Example: garita device retire --data lane --protocol Jt600 --identity 7001234567
            Exit status: 0 retired, 1 it is not enrolled.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var name: DeviceNameOptions

    func run() throws {
        guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
        let name = try name.name()
        do {
            try DeviceFolder(folder.data).change { try $0.retire(name, at: SystemClock.now()) }
        } catch let refusal as DeviceRoll.Refusal {
            Terminal.complain(refusal.advice)
            throw ExitCode(1)
        }
        print("\(name.spoken.rawValue) \(name.identity) is not let in any more.")
    }
}
