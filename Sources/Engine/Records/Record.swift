package import JSON
package import Model

/// The node's own facts as bytes: what it decided, by which policy, what it revoked,
/// disclosed and erased.
///
/// One event has one spelling, so that a replay can be compared byte for byte.
package enum Record {
    package enum Flaw: Error, Hashable { case notARecord(Event.Kind), missing(String) }

    package static func payload(of event: Event) -> [UInt8] {
        Array(value(of: event).text.utf8)
    }

    package static func value(of event: Event) -> JSONValue {
        switch event {
        case .decided(let decision): decision.json
        case .revoked(let revocation): revocation.json
        case .disclosed(let disclosure): disclosure.json
        case .heartbeat(let at): ["at": .text(at.rfc3339)]
        case .erased(let erasure): erasure.json
        case .policy(let change): change.json
        case .adopted(let adoption): adoption.json
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .laneDeclared, .standing, .filed, .kept,
            .gone:
            preconditionFailure("only the node's own facts are written here; others as received")
        }
    }

    package static func event(_ kind: Event.Kind, from payload: [UInt8]) throws -> Event {
        let value = try JSONValue(parsing: payload)
        switch kind {
        case .decided: return .decided(try Decision(value))
        case .revoked: return .revoked(try Revocation(value))
        case .disclosed: return .disclosed(try Disclosure(value))
        case .heartbeat: return .heartbeat(at: try value.instant("at"))
        case .erased: return .erased(try Erasure(value))
        case .policy: return .policy(try PolicyChange(value))
        case .adopted: return .adopted(try Adoption(value))
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .laneDeclared, .standing, .filed, .kept:
            throw Flaw.notARecord(kind)
        }
    }
}

extension JSONValue {
    func required<T>(_ name: String, _ read: (JSONValue) throws -> T?) throws -> T {
        guard let member = self[name], let value = try read(member) else {
            throw Record.Flaw.missing(name)
        }
        return value
    }

    func instant(_ name: String) throws -> Instant {
        try required(name) { try $0.string.map { try Instant(rfc3339: $0) } }
    }

    func text(_ name: String) throws -> String { try required(name) { $0.string } }
    func whole(_ name: String) throws -> Int { try required(name) { $0.int } }
    func number(_ name: String) throws -> Double { try required(name) { $0.double } }

    func evidence() throws -> [LedgerIndex] {
        try required("evidence") { list in
            list.array?.compactMap { $0.int.map { LedgerIndex(UInt64($0)) } }
        }
    }
}
