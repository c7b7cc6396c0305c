import Clearance
import JSON
import Model
import Runtime

/// A ledger's rulings made again, those on each load by the policy that made them.
///
/// A folder may have changed its policy: what was decided before is not to be held against the
/// policy of today. A load that several policies decided cannot be decided again by one of them
/// from its beginning, so it is counted and left out.
struct RuledHistory {
    let recorded: [String: String]
    let decided: [String: String]
    /// Every policy that decided, in the order of their names.
    let policies: [String]
    /// Loads that more than one policy decided.
    let mixed: Set<Substring>

    /// `last` was made by the policy in force; `again` makes the same history by another one.
    init(
        _ last: DecisionHistory, by inForce: String,
        again: (any Policy) throws -> DecisionHistory
    ) throws {
        let ruled = try Self.policies(of: last.recorded)
        mixed = Set(ruled.filter { $0.value.count > 1 }.keys)
        let others = Set(ruled.values.joined()).subtracting([inForce])
        policies = (others.isEmpty ? [inForce] : Set(ruled.values.joined()).sorted())
        var histories = [inForce: last.decided]
        for name in others.sorted() {
            guard let policy = Policies.named(name) else { throw Unusable.noPolicy(name) }
            histories[name] = try again(policy).decided
        }
        var made: [String: String] = [:]
        for (name, rulings) in histories {
            let mine = rulings.filter { Self.owner(of: $0.key, ruled, inForce) == name }
            made.merge(mine) { first, _ in first }
        }
        decided = made
        recorded = last.recorded.filter { Self.owner(of: $0.key, ruled, inForce) != nil }
    }

    /// Nil for a load of several. One that nobody decided is the present policy's.
    private static func owner(
        of ruling: String, _ ruled: [Substring: Set<String>], _ inForce: String
    ) -> String? {
        guard let policies = ruled[trip(in: ruling)] else { return inForce }
        return policies.count == 1 ? policies.first : nil
    }

    /// Of the decisions; a revocation names none.
    private static func policies(
        of recorded: [String: String]
    ) throws -> [Substring: Set<String>] {
        var ruled: [Substring: Set<String>] = [:]
        for (name, text) in recorded {
            guard let policy = try Ruling(text).value["policy"]?.string else { continue }
            ruled[trip(in: name), default: []].insert(policy)
        }
        return ruled
    }

    /// A ruling's name begins with its trip's, which has no space in it.
    private static func trip(in name: String) -> Substring { name.prefix { $0 != " " } }
}
