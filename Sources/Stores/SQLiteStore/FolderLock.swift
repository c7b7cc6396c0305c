import Engine
import Foundation

/// The right to write a data folder's log, held by one process at a time; keys change without it.
///
/// SQLite would let two nodes take turns at one file; each would then judge facts the other had
/// appended, and two engines would sign one log. The kernel drops the lock when the process dies,
/// so a crash leaves nothing to clean up.
final class FolderLock: Sendable {
    private let descriptor: Int32

    init(folder: String) throws {
        descriptor = try Self.acquire(folder + "/lock")
    }

    func release() { flock(descriptor, LOCK_UN) }

    deinit { close(descriptor) }

    private static func acquire(_ path: String) throws -> Int32 {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Folder.failure("open", path) }
        do {
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                throw StoreFailure.busy(owner: owner(named: path))
            }
            try writeOwner(to: descriptor, path)
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func writeOwner(to descriptor: Int32, _ path: String) throws {
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0,
            unsafe pwrite(descriptor, text, text.count, 0) == text.count
        else { throw Folder.failure("write", path) }
    }

    private static func owner(named path: String) -> String {
        // Unreadable or not yet written: the lock alone still says that somebody is there.
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        let number = text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        return number.map { "process \($0)" } ?? "another process"
    }
}
