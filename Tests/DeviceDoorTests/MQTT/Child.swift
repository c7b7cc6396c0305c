import Glibc
import Testing

/// A program that runs beside the tests and gets none of their open files: Foundation waits for a
/// child by a socket, and one that a long-lived child got by mistake is never closed.
struct Child {
    private let id: pid_t

    /// More files than the tests have open; closing one that is not open is no mistake.
    private static let filesMax: Int32 = 1_024

    init(_ program: String, _ arguments: [String]) throws {
        var actions = unsafe posix_spawn_file_actions_t(), id: pid_t = 0
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
        for file in 3..<Self.filesMax {
            unsafe posix_spawn_file_actions_addclose(&actions, file)
        }
        // Threads of the runtime hold signals back, and a child would inherit that, SIGTERM too.
        var attributes = posix_spawnattr_t(), none = sigset_t()
        unsafe posix_spawnattr_init(&attributes)
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
        var nothing: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        let code = unsafe posix_spawn(&id, program, &actions, &attributes, &words, &nothing)
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
        for place in unsafe words.indices { unsafe free(words[place]) }
        try #require(code == 0, "\(program) does not start")
        self.id = id
    }

    /// Leaves its status to be waited for.
    var isRunning: Bool {
        var about = unsafe siginfo_t()
        let flags = WEXITED | WNOHANG | WNOWAIT
        let code = unsafe waitid(P_PID, id_t(id), &about, flags)
        return unsafe code == 0 && about.si_signo == 0
    }

    func terminate() { kill(id, SIGTERM) }

    /// Blocks until it has ended; what its exit status is.
    @discardableResult func wait() -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
