import FileDoor
import Foundation

/// A file that a command reads or writes in one piece, with a sentence when it cannot.
enum WholeFile {
    static func read(_ path: String) throws -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw GiveUp.useless("Cannot read \(path): \(FileReason.reading(path)).")
        }
    }

    static func write(_ data: Data, to path: String) throws {
        do { try data.write(to: URL(fileURLWithPath: path)) } catch {
            throw GiveUp.unwritable("Cannot write \(path): \(reason(path)).")
        }
    }

    /// As `write`, and whoever reads meanwhile, or finds the disk full, has the old file whole.
    static func replace(_ data: Data, at path: String) throws {
        let disk = FileManager.default
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        // nil: there is none yet. A pipe or a link stays what it is and is written through.
        let type = try? disk.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type == nil || type == .typeRegular, disk.isWritableFile(atPath: folder) else {
            return try write(data, to: path)
        }
        do { try data.write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw GiveUp.unwritable("Cannot write \(path): \(reason(path)).")
        }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw GiveUp.unwritable(
                "Cannot make the folder \(path); choose another place with -o.")
        }
    }

    /// Before something is done that cannot be undone. A disk may still fail afterwards.
    static func demandWritable(_ path: String) throws {
        guard let obstacle = obstacle(path) else { return }
        throw GiveUp.unwritable("Cannot write \(path): \(obstacle).")
    }

    /// What a command reads is not what it writes over.
    static func demandApart(
        _ output: String, from inputs: [String?], option: String = "-o"
    ) throws {
        func place(_ path: String) -> String {
            URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        }
        let target = place(output)
        guard inputs.contains(where: { $0.map(place) == target }) else { return }
        throw GiveUp.unwritable(
            "\(output) is read by this very command; write to another with \(option).")
    }

    /// Evidence that was handed out once is not written over; an empty file is nobody's.
    static func demandNew(_ path: String) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: none there
        guard let size = attributes?[.size] as? Int, size > 0 else { return }
        throw GiveUp.unwritable(
            "\(path) is there already; name another file with -o, or replace it with --force.")
    }

    private static func reason(_ path: String) -> String {
        obstacle(path) ?? "the disk did not take it"
    }

    private static func obstacle(_ path: String) -> String? {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let disk = FileManager.default
        var isFolder: ObjCBool = false
        if unsafe disk.fileExists(atPath: path, isDirectory: &isFolder) {
            if isFolder.boolValue { return "it is a folder, wanted a file" }
            return disk.isWritableFile(atPath: path) ? nil : "this user may not write it"
        }
        guard unsafe disk.fileExists(atPath: folder, isDirectory: &isFolder) else {
            return "there is no folder \(folder)"
        }
        guard isFolder.boolValue else { return "\(folder) is no folder" }
        return disk.isWritableFile(atPath: folder) ? nil : "this user may not write there"
    }
}
