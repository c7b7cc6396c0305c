import Glibc

/// How many connections the system lets this process have.
enum OpenFiles {
    /// For the ledger, the HTTP door and what the system itself opens.
    static let spare = 256

    /// A shell gives a process 1,024; it may take what the administrator set as the most.
    static func raise() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1_024
        }
        limit.rlim_cur = limit.rlim_max
        if unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 {
            guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
                return 1_024
            }
        }
        return Int(clamping: limit.rlim_cur)
    }
}
