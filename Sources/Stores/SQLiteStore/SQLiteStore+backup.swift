import Engine
import Foundation
import GRDB

extension SQLiteStore {
    /// Copies the log as it stands now into an empty folder, while the node goes on writing.
    ///
    /// The copy gets its name last, after it is synced, so what has the name is whole. To restore,
    /// open that folder.
    package func backup(to folder: String) throws {
        try Folder.create(folder)
        let path = Folder.database(in: folder), unfinished = path + ".unfinished"
        guard !FileManager.default.fileExists(atPath: path) else {
            throw FolderFailure(description: "\(path) exists; a backup never replaces one")
        }
        if FileManager.default.fileExists(atPath: unfinished) {
            try FileManager.default.removeItem(atPath: unfinished)
        }
        try Self.translating {
            let copy = try DatabaseQueue(path: unfinished)
            try pool.backup(to: copy)
            try copy.close()
        }
        try Folder.sync(unfinished)
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
        try Folder.sync(folder)
    }
}
