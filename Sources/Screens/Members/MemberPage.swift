package import Filings
package import JSON
package import Membership
package import Model

/// A member as its trader reads it, with what of the ledger did not count and why.
package struct MemberPage: Sendable {
    package let view: TraderView
    package let notes: [FiledRoll.Flaw]
    /// Which authority decides on each programme; none before the first decision.
    package let offices: [String: PartyID]
    /// Deeds of all members that are in the ledger and, for want of room, on no page.
    package let left: Int

    package init(
        view: TraderView, notes: [FiledRoll.Flaw], offices: [String: PartyID], left: Int
    ) {
        self.view = view
        self.notes = notes
        self.offices = offices
        self.left = left
    }

    /// Field by field in docs/formats/members-api.md. `rows` are for an authority only: its risk is
    /// no business of the member's.
    package func json(rows: [QueueRow]?) -> JSONValue {
        var members = view.json.members ?? []
        members += [
            JSONMember(
                "offices",
                .object(
                    offices.sorted { $0.key < $1.key }
                        .map { JSONMember($0.key, .text($0.value.description)) })),
            JSONMember("notes", .list(notes.map(Self.json))), JSONMember("left", .int(left)),
        ]
        if let rows {
            members.append(JSONMember("queue", .list(rows.map { $0.json(on: view.day) })))
        }
        return .object(members)
    }

    private static func json(_ flaw: FiledRoll.Flaw) -> JSONValue {
        [
            "fact": .int(flaw.index.value), "counts": .bool(flaw.isKept),
            "open": .bool(flaw.isOpen), "sentence": .text(flaw.sentence),
        ]
    }
}
