import Engine
import JSON
package import Model

/// What the ledger says was decided beside what the engine decides from the same facts.
package struct DecisionHistory: Sendable {
    /// Decisions and revocations in their one spelling, each under its trip, kind and number.
    package private(set) var recorded: [String: String] = [:]
    package private(set) var decided: [String: String] = [:]

    mutating func note(_ fact: Fact, _ effects: [Effect]) {
        Self.keep(fact.event, in: &recorded)
        for case .record(let event, _) in effects { Self.keep(event, in: &decided) }
    }

    /// Without the rulings on some trips, such as those whose facts were erased.
    package func leavingOut(_ trips: Set<TripID>) -> DecisionHistory {
        // A trip's name has no space in it, and each ruling's begins with it.
        let names = Set(trips.map { Substring($0.description) })
        let isKept = { (name: String) in !names.contains(name.prefix { $0 != " " }) }
        var rest = self
        rest.recorded = recorded.filter { isKept($0.key) }
        rest.decided = decided.filter { isKept($0.key) }
        return rest
    }

    private static func keep(_ event: Event, in history: inout [String: String]) {
        guard var name = name(of: event) else { return }
        // A decision that stands twice must be seen, not hide behind itself.
        while history[name] != nil { name += " again" }
        history[name] = Record.value(of: event).text
    }

    private static func name(of event: Event) -> String? {
        switch event {
        case .decided(let decision): "\(decision.trip) decision \(decision.number)"
        case .revoked(let revocation): "\(revocation.trip) revocation of \(revocation.decision)"
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .disclosed, .laneDeclared, .heartbeat, .erased, .policy,
            .standing, .filed, .kept, .adopted, .gone:
            nil
        }
    }
}
