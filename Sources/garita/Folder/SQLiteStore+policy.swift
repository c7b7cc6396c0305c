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
            for entry in try Segment(stored.bytes).entries {
                let kind = try entry.decodedLeaf().kind
                if kind == .decided { isDecided = true }
                guard kind == .policy, let payload = entry.opening?.payload,
                    case .policy(let change) = try Record.event(.policy, from: Array(payload))
                else { continue }
                name = change.policy
            }
            return true
        }
        if name == nil, isDecided { name = "v1" }
        return name.flatMap(Policies.named)
    }
}
