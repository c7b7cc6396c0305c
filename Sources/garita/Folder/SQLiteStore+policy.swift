import Clearance
import Engine
import Ledger
import Model
import Runtime
import SQLiteStore

extension SQLiteStore {
    /// The policy by which the ledger was decided last, so that a command that only passes by does
    /// not change it; nil where the ledger names none that this build knows. Ledgers from before that
    /// was recorded were decided by the first.
    func policyInForce() throws -> (any Policy)? {
        var name: String?
        var isDecided = false
        try forEachSegment(from: LedgerIndex(0)) { stored in
            for (place, entry) in try Segment(stored.bytes).entries.enumerated() {
                let kind = try entry.decodedLeaf().kind
                if kind == .decided { isDecided = true }
                guard kind == .policy, let payload = entry.opening?.payload else { continue }
                let index = LedgerIndex(stored.first.value + UInt64(place))
                name = try Self.policy(Array(payload), at: index) ?? name
            }
            return true
        }
        if name == nil, isDecided { name = "v1" }
        return name.flatMap(Policies.named)
    }

    private static func policy(_ payload: [UInt8], at index: LedgerIndex) throws -> String? {
        do {
            let event = try Record.event(.policy, from: payload)
            if case .policy(let change) = event { return change.policy }
            return nil
        } catch { throw StoreFailure.unreadable(index) }
    }
}
