import Foundation

/// What a command took of the machine, as the system counted it.
enum Effort {
    static var spent: String {
        var usage = rusage()
        // One struct of ours, filled before it returns.
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
        let system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
        // Linux counts kilobytes.
        let megabytes = usage.ru_maxrss / 1_024
        return "\(fixed(user + system)) s of CPU time, at most \(megabytes) MB of memory"
    }

    static func fixed(_ value: Double, _ decimals: Int = 1) -> String {
        String(format: "%.\(decimals)f", value)
    }
}
