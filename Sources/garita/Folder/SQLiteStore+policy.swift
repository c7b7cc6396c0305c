import Clearance
import Engine
import Ledger
import Model
import Runtime
import SQLiteStore

extension SQLiteStore {
    /// The policy by which the ledger was decided last, so that a command that only passes by does
    /// not change it; nil where the ledger names none that this build knows.
    func policyInForce() throws -> (any Policy)? {
        var name: String?
        try forEachSegment(from: LedgerIndex(0)) { stored in
            for entry in try Segment(stored.bytes).entries {
                guard try entry.decodedLeaf().kind == .policy, let payload = entry.opening?.payload,
                    case .policy(let change) = try Record.event(.policy, from: Array(payload))
                else { continue }
                name = change.policy
            }
            return true
        }
        return name.flatMap(Policies.named)
    }
}
