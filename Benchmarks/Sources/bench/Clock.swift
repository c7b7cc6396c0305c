import Foundation

/// Processor seconds of this process: on a shared machine the wall clock measures the neighbours.
enum Clock {
    static var cpu: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    static func cpuSeconds(_ work: () throws -> Void) rethrows -> Double {
        let start = cpu
        try work()
        return cpu - start
    }
}
