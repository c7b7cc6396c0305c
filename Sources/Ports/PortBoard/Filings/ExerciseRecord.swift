package import JSON

/// A word of an exercise, as filed with room `exercise`: docs/formats/exercise.md.
package enum ExerciseRecord: Hashable, Sendable {
    /// The first fact of an exercise's ledger: nothing in it is real.
    case begin(speed: Double)
    /// Something happens, and the shift has to act.
    case inject(Inject)
    case end(text: String)

    package struct Inject: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case closure, capacity, reopening, diversion, note
        }

        package let kind: Kind
        /// What the shift reads.
        package let text: String
        /// Share of the booths that are left; nil where it says nothing of them.
        package let open: Double?

        package init(kind: Kind, text: String, open: Double?) {
            self.kind = kind
            self.text = text
            self.open = open
        }
    }

    /// Four weeks an hour; beyond it nobody acts.
    package static let speedMax = 10_000.0
    /// Bytes; a banner of more is not read.
    package static let textMax = 500

    package init(reading bytes: [UInt8]) throws(PortRecordFlaw) {
        let record = try PortRecord(bytes, fields: ["word", "speed", "kind", "text", "open"])
        switch record["word"]?.string {
        case "begin": self = .begin(speed: try record.number("speed", 0.01...Self.speedMax))
        case "inject": self = .inject(try Self.inject(record))
        case "end": self = .end(text: try record.text("text", most: Self.textMax))
        default: throw record.flaw("word", wanted: "“begin”, “inject” or “end”")
        }
    }

    private static func inject(_ record: PortRecord) throws(PortRecordFlaw) -> Inject {
        guard let kind = record["kind"]?.string.flatMap({ Inject.Kind(rawValue: $0) }) else {
            throw record.flaw(
                "kind",
                wanted: "one of " + Inject.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return Inject(
            kind: kind, text: try record.text("text", most: textMax),
            open: record["open"] == nil ? nil : try record.number("open", 0...1))
    }

    /// As it is filed.
    package var json: JSONValue {
        switch self {
        case .begin(let speed): return ["word": "begin", "speed": .double(speed)]
        case .end(let text): return ["word": "end", "text": .text(text)]
        case .inject(let inject):
            let open = inject.open.map { [JSONMember("open", .double($0))] } ?? []
            return .object(
                [
                    JSONMember("word", "inject"), JSONMember("kind", .text(inject.kind.rawValue)),
                    JSONMember("text", .text(inject.text)),
                ] + open)
        }
    }
}
