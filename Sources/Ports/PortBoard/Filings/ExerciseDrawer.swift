package import JSON
package import Model

/// The exercise a ledger is of, and what happened in it so far. A fold of the ledger.
package struct ExerciseDrawer: Sendable {
    /// A rehearsal of a week has dozens.
    private static let injectsMax = 500
    /// A page is for its own matter: a diversion and a note, or two notes.
    private static let othersMax = 2

    package private(set) var name: MatterID?
    package private(set) var begun: Instant?
    package private(set) var ended: Instant?
    package private(set) var injects: [(at: Instant, inject: ExerciseRecord.Inject)] = []

    package init() {}

    package mutating func hear(_ record: ExerciseRecord, of name: MatterID, at: Instant) {
        switch record {
        case .begin:
            self.name = self.name ?? name
            begun = begun ?? at
        case .inject(let inject):
            injects.append((at, inject))
            injects.removeFirst(max(0, injects.count - Self.injectsMax))
        case .end(let text):
            ended = at
            injects.append((at, .init(kind: .note, text: text, open: nil)))
        }
    }

    /// What stands on every page: the last word about the booths, which no note may hide, and the
    /// newest others since it; once it is over, that alone.
    package var standing: [String] {
        if ended != nil { return injects.suffix(1).map(\.inject.text) }
        let turn = injects.lastIndex { $0.inject.open != nil }
        let since = injects[(turn.map { $0 + 1 } ?? 0)...].suffix(Self.othersMax)
        return (turn.map { [injects[$0]] } ?? []).map(\.inject.text) + since.map(\.inject.text)
    }

    /// Share of the booths that the last word about them leaves; 1 before any.
    package var left: Double { injects.last { $0.inject.open != nil }?.inject.open ?? 1 }

    /// Without the name, which stands in every answer of an exercise.
    package var json: JSONValue {
        [
            "begun": begun.map { .text($0.rfc3339) } ?? nil,
            "ended": ended.map { .text($0.rfc3339) } ?? nil,
            "injects": .list(
                injects.map { at, inject in
                    [
                        "at": .text(at.rfc3339), "kind": .text(inject.kind.rawValue),
                        "text": .text(inject.text),
                        "open": inject.open.map { .double($0) } ?? nil,
                    ]
                }),
        ]
    }
}
