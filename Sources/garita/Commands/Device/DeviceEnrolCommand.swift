import ArgumentParser
import DeviceDoor
import Devices
import Model

struct DeviceEnrolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Lets a tracker or lock in, and says which device of the trips it is.",
        discussion: """
            `garita device list` shows the devices that spoke and were refused. An enrolled device \
            may say what a key of role device bound to it may say: where it is, and the state of \
            its seal and door. A node that serves the folder knows it within \
            \(DeviceDesk.freshSeconds) s.
            Example: garita device enrol --data lane --protocol Jt600 --identity 7001234567 \
            --device GPS-5521 --party carrier-a
            Exit status: 0 enrolled, 1 it or the device it is to be is enrolled already.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var name: DeviceNameOptions
    @Option(help: "The device's id, as trips name it.") var device: String
    @Option(help: "For whom it speaks, as trips name their carrier.") var party: String
    @Option(help: "Its model, where frames cannot be read without: G-360P, G-508P, MV710G, XT40.")
    var model: String?

    func validate() throws {
        _ = (try named(device) as DeviceID, try named(party) as PartyID)
        let one = try name.name()
        guard let wanted = one.spoken.identityWanted(insteadOf: one.identity) else { return }
        throw ValidationError(
            "“\(one.identity)” is a name that no \(one.spoken.rawValue) device can say; wanted "
                + "\(wanted). `garita device list` shows those that were refused as they said it.")
    }

    func run() throws {
        guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
        let one = Enrolment(
            try name.name(), device: try named(device), party: try named(party), model: model,
            since: SystemClock.now())
        do {
            try DeviceFolder(folder.data).change { try $0.enrol(one) }
        } catch let refusal as DeviceRoll.Refusal {
            Terminal.complain(refusal.advice)
            throw ExitCode(1)
        }
        print("\(one.name.spoken.rawValue) \(one.name.identity) is \(one.device) of \(one.party).")
    }

    private func named<Subject>(_ text: String) throws -> Identifier<Subject> {
        do throws(IdentifierFlaw) { return try Identifier(text) } catch {
            throw ValidationError("“\(text)” cannot be a name: \(error.advice).")
        }
    }
}
