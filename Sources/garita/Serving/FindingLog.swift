import Model
import Synchronization

/// What was found while the station ran, for the report at the end of a demonstration.
final class FindingLog: Sendable {
    /// A demonstration of ten thousand trips with a dozen findings each.
    static let keptMax = 120_000

    private let kept = Mutex<[Finding]>([])

    func add(_ found: [Finding]) {
        kept.withLock { kept in
            kept += found.prefix(max(0, Self.keptMax - kept.count))
        }
    }

    var all: [Finding] { kept.withLock { $0 } }
}
