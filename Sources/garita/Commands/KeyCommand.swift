import ArgumentParser
import Engine
import Foundation
import Model
import SQLiteStore

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes, lists and retires the API keys of a node.",
        subcommands: [Add.self, List.self, Retire.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a key and shows its secret, once.")
        @OptionGroup var folder: FolderOptions
        @Option(help: "What the key may do: device, carrier, exporter, customs, operator, auditor.")
        var role: String
        @Option(help: "Whose key it is, as trips name the party.")
        var party: String

        func run() throws {
            guard let role = Sender.Role(rawValue: role) else {
                let known = Sender.Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("No role “\(self.role)”; wanted one of \(known).")
            }
            let party: PartyID
            do { party = try PartyID(self.party) } catch {
                throw ValidationError("“\(self.party)” cannot be a party's name: \(error.advice).")
            }
            try DataFolder(folder.data).prepare(name: "garita.local")
            let store = try SQLiteStore(folder: folder.data)
            let key = try ApiKey.fresh()
            try store.append(key.stored(party: party, role: role, at: SystemClock.now()))
            try store.close()
            print(key.secret)
            Terminal.complain("key \(key.id) made; its secret is shown only now. Keep it safe.")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the keys, without their secrets.")
        @OptionGroup var folder: FolderOptions

        func run() throws {
            let keys = try SQLiteStore(reading: folder.data).keys()
            guard !keys.isEmpty else {
                return print("No keys yet; make one with `garita key add`.")
            }
            let rows = keys.map { key in
                [
                    key.sender.key.description, key.sender.role.rawValue,
                    key.sender.party.description, key.createdAt.rfc3339,
                    key.retiredAt?.rfc3339 ?? "in use",
                ]
            }
            print(Table(["key", "role", "party", "made", "retired"], rows).text)
        }
    }

    struct Retire: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a key at once.")
        @OptionGroup var folder: FolderOptions
        @Argument(help: "The key's name, as `garita key list` shows it.")
        var key: String

        func run() throws {
            let store = try SQLiteStore(folder: folder.data)
            guard let id = try? KeyID(key),
                try store.keys().contains(where: { $0.sender.key == id })
            else { throw ValidationError("No key “\(key)” here; `garita key list` shows them.") }
            try store.retireKey(id, at: SystemClock.now())
            try store.close()
            print("Key \(key) opens nothing any more.")
        }
    }
}
