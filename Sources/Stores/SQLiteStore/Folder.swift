import Foundation

/// The data folder, and the syncs that make its names as durable as its bytes.
enum Folder {
    static func database(in folder: String) -> String { folder + "/garita.sqlite" }

    /// Creates the folder and those above it, and syncs the name of each.
    static func create(_ folder: String) throws {
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        try create(parent)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try sync(parent)
    }

    /// Without this a power failure can leave a synced file that no name leads to.
    static func sync(_ path: String) throws {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("sync", path) }
    }

    static func failure(_ deed: String, _ path: String) -> FolderFailure {
        let reason = unsafe String(cString: strerror(errno))
        return FolderFailure(description: "could not \(deed) \(path): \(reason)")
    }
}

/// What the file system said when the folder could not be used.
struct FolderFailure: Error, CustomStringConvertible {
    let description: String
}
