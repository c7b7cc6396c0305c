import ArgumentParser
import Engine
import Foundation
import Model
import SQLiteStore

/// The keys of a folder, changed while a node serves it or while it rests.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes, lists and retires the API keys of a node.",
        discussion: "All of it also while the node serves; it takes the change within seconds.",
        subcommands: [Add.self, List.self, Retire.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the keys, without their secrets.")
        @OptionGroup var folder: FolderOptions

        func run() throws {
            guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
            let store = try SQLiteStore(reading: folder.data)
            let keys = try store.keys()
            try store.close()
            guard !keys.isEmpty else {
                return print("No keys yet; make one with `garita key add`.")
            }
            let names = ["key", "role", "party", "made", "retired", "devices"]
            print(Table(names, keys.map(row)).text)
        }

        private func row(_ key: StoredKey) -> [String] {
            [
                key.sender.key.description, key.sender.role.rawValue,
                key.sender.party.description, key.createdAt.rfc3339,
                key.retiredAt?.rfc3339 ?? "in use", devices(of: key.sender),
            ]
        }

        private func devices(of sender: Sender) -> String {
            guard sender.role == .device else { return "" }
            let bound = sender.devices.sorted().map(\.description).joined(separator: " ")
            return bound.isEmpty ? "any of its party" : bound
        }
    }

    struct Retire: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a key, and the console sessions begun with it.")
        @OptionGroup var folder: FolderOptions
        @Argument(help: "The key's name, as `garita key list` shows it.")
        var key: String

        func run() throws {
            guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
            let cabinet = try KeyCabinet(folder: folder.data)
            guard let id = try? KeyID(key),  // what cannot be a key's name names none
                try cabinet.keys().contains(where: { $0.sender.key == id })
            else { throw GiveUp.useless("No key “\(key)” here; `garita key list` shows them.") }
            try cabinet.retire(id, at: SystemClock.now())
            try cabinet.close()
            print(
                "Key \(key) opens nothing any more; a node that serves this folder knows it within "
                    + "\(KeyDesk.freshSeconds) s.")
        }
    }
}
