import Foundation

/// Held by one command at a time; the system lets go of it when the command dies.
struct FolderLock {
    private let file: Int32

    init(_ path: String) throws {
        file = unsafe Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw GiveUp.unwritable("Cannot write \(path): this user may not write there.")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw GiveUp.later("Another command changes the devices at this moment; try again.")
        }
    }

    func release() { close(file) }
}
