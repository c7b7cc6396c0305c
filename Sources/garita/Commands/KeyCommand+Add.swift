import ArgumentParser
import Model
import SQLiteStore

extension KeyCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key and shows its secret, once.",
            discussion: """
                A device's key may be bound to devices: --role device --device GPS-1 --device \
                GPS-2. It then speaks for no other. Without --device it speaks for the devices of \
                its party's trips.
                """)
        @OptionGroup var folder: FolderOptions
        @Option(help: "What the key may do: device, carrier, exporter, customs, operator, auditor.")
        var role: String
        @Option(help: "Whose key it is, as trips name the party.")
        var party: String
        @Option(
            name: .customLong("device"),
            help: "A device the key is bound to, as trips name it; may be given again.")
        var devices: [String] = []

        func validate() throws { _ = (try roleNamed(), try partyNamed(), try devicesNamed()) }

        func run() throws {
            let role = try roleNamed(), party = try partyNamed(), devices = try devicesNamed()
            let cabinet = try openCabinet()
            let key = try ApiKey.fresh()
            try cabinet.append(
                key.stored(party: party, role: role, devices: devices, at: SystemClock.now()))
            try cabinet.close()
            print(key.secret)
            Terminal.complain("key \(key.id) made; its secret is shown only now. Keep it safe.")
        }

        /// Makes the folder, its secrets and its ledger when it is new; only then it takes the
        /// folder's lock.
        private func openCabinet() throws -> KeyCabinet {
            let data = DataFolder(folder.data)
            try data.prepare(name: "garita.local")
            if !data.hasLedger {
                try SQLiteStore(folder: folder.data).close()
                Terminal.complain(
                    "\(folder.data) held no ledger; a new one was made there. If another folder was "
                        + "meant, delete this one.")
            }
            return try KeyCabinet(folder: folder.data)
        }

        private func roleNamed() throws -> Sender.Role {
            guard let role = Sender.Role(rawValue: role) else {
                let known = Sender.Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("No role “\(self.role)”; wanted one of \(known).")
            }
            guard devices.isEmpty || role == .device else {
                throw ValidationError(
                    "--device goes with --role device; a key of role \(role.rawValue) is not bound "
                        + "to devices.")
            }
            return role
        }

        private func partyNamed() throws -> PartyID {
            do { return try PartyID(party) } catch {
                throw ValidationError("“\(party)” cannot be a party's name: \(error.advice).")
            }
        }

        private func devicesNamed() throws -> Set<DeviceID> {
            guard devices.count <= Sender.devicesMax else {
                throw ValidationError(
                    "\(devices.count) devices were given; \(Sender.devicesMax) is the most one key "
                        + "is bound to. Make several keys, or one without --device.")
            }
            return Set(try devices.map(device))
        }

        private func device(_ name: String) throws -> DeviceID {
            do { return try DeviceID(name) } catch {
                throw ValidationError("“\(name)” cannot be a device's name: \(error.advice).")
            }
        }
    }
}
