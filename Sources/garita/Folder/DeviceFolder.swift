import DeviceDoor
import Foundation

/// The two files about devices in a node's folder: who is enrolled, written by `garita device`, and
/// who is not and spoke, written by the node. Each has one kind of writer.
struct DeviceFolder: Sendable {
    private let folder: URL

    init(_ data: String) { folder = URL(fileURLWithPath: data, isDirectory: true) }

    private var enrolled: URL { folder.appending(path: "devices.json") }
    private var unknown: URL { folder.appending(path: "devices-unknown.json") }

    /// Nobody is enrolled where there is no file.
    func roll() throws -> DeviceRoll {
        guard let data = try contents(of: enrolled) else { return DeviceRoll() }
        do throws(RollFlaw) { return try DeviceRoll(Array(data)) } catch {
            throw GiveUp.useless("\(enrolled.path): \(error.advice)")
        }
    }

    /// Reads, changes and writes while nobody else does.
    func change(_ change: (inout DeviceRoll) throws -> Void) throws {
        let lock = try FolderLock(folder.appending(path: "devices.lock").path)
        defer { lock.release() }
        var roll = try roll()
        try change(&roll)
        try write(roll.bytes, to: enrolled)
    }

    func strangers() throws -> [Stranger] {
        guard let data = try contents(of: unknown) else { return [] }
        do throws(RollFlaw) { return try Stranger.list(Array(data)) } catch {
            throw GiveUp.useless("\(unknown.path): \(error.advice)")
        }
    }

    func write(_ strangers: [Stranger]) throws { try write(Stranger.bytes(strangers), to: unknown) }

    private func contents(of file: URL) throws -> Data? {
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try WholeFile.read(file.path)
    }

    /// Beside it and then in its place: a power cut leaves the old or the new, never a half.
    private func write(_ bytes: [UInt8], to file: URL) throws {
        do { try Data(bytes).write(to: file, options: .atomic) } catch {
            throw GiveUp.unwritable("Cannot write \(file.path): the disk did not take it.")
        }
    }
}
