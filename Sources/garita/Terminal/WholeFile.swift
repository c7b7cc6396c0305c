import ArgumentParser
import FileDoor
import Foundation

/// A file that a command reads or writes in one piece, with a sentence when it cannot.
enum WholeFile {
    static func read(_ path: String) throws -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw ValidationError("Cannot read \(path): \(FileReason.reading(path)).")
        }
    }

    static func write(_ data: Data, to path: String) throws {
        do { try data.write(to: URL(fileURLWithPath: path)) } catch {
            throw ValidationError("Cannot write \(path): \(reason(path)).")
        }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw ValidationError(
                "Cannot make the folder \(path); choose another place with -o.")
        }
    }

    private static func reason(_ path: String) -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue
        {
            return "it is a folder, wanted a file"
        }
        guard FileManager.default.fileExists(atPath: folder) else {
            return "there is no folder \(folder)"
        }
        return FileManager.default.isWritableFile(atPath: folder)
            ? "the disk did not take it" : "this user may not write there"
    }
}
