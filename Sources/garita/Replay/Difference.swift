import JSON
import Model

/// One decision or revocation that two histories tell differently, or only one of them tells.
struct Difference {
    /// Behind the key by which a history keeps it; it tells two of the same number apart.
    let name: String
    let was: Ruling?
    let now: Ruling?
    /// Names under which the two differ; empty where there is only one.
    let fields: [String]

    /// Nil when both say the same: to the last byte, or but for what is ignored.
    init?(_ name: String, was: String?, now: String?, ignoring ignored: Set<String>) throws {
        guard was != now else { return nil }
        self.name = name
        self.was = try was.map { try Ruling($0) }
        self.now = try now.map { try Ruling($0) }
        guard let was = self.was, let now = self.now else {
            fields = []
            return
        }
        let differing = now.differs(from: was, ignoring: ignored)
        if differing.isEmpty, !ignored.isEmpty { return nil }
        // The same content in other bytes is a difference too: a record has one spelling.
        fields = differing.isEmpty ? ["spelling"] : differing
    }

    var isRevocation: Bool { (now ?? was)?.isRevocation ?? false }
    var trip: String { (now ?? was)?.trip ?? "" }
    var number: Int { (now ?? was)?.number ?? 0 }
    /// By trip, and within a trip as it was decided.
    var order: (String, Int, Int, String) { (trip, number, isRevocation ? 1 : 0, name) }

    /// What changed, for counting: from where to where.
    var change: String {
        let what = isRevocation ? "revocation: " : ""
        if let was, let now, was.outcome == now.outcome {
            return "\(what)\(now.outcome), but another \(fields.joined(separator: ", "))"
        }
        return "\(what)\(was?.outcome ?? "nothing") -> \(now?.outcome ?? "nothing")"
    }

    /// One line for a person; the labels say whose word each side is.
    func line(was wasLabel: String, now nowLabel: String) -> String {
        let moment = (now ?? was)?.at.map { Self.short($0) } ?? ""
        return "\(trip)  \(isRevocation ? "revocation of " : "")#\(number)  \(moment)  "
            + sides(wasLabel, nowLabel) + "   \(reason)"
    }

    /// Of what is decided now; of what stood before where nothing is.
    private var reason: String {
        if let now { return "because \(now.sentence)" }
        return "it stood because \(was?.sentence ?? "")"
    }

    private func sides(_ wasLabel: String, _ nowLabel: String) -> String {
        if let was, let now, was.outcome == now.outcome {
            return "\(wasLabel) and \(nowLabel) \(now.outcome), but another "
                + fields.joined(separator: ", ")
        }
        return "\(wasLabel) \(was?.outcome ?? "nothing") -> "
            + "\(nowLabel) \(now?.outcome ?? "nothing")"
    }

    /// To the second: the day of `2026-03-10T14:05:12.000Z`, and its time.
    private static func short(_ moment: Instant) -> String {
        let text = moment.rfc3339
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8))Z"
    }

    var json: JSONValue {
        [
            "trip": .text(trip), "what": .text(isRevocation ? "revocation" : "decision"),
            "number": .int(number), "was": was?.value ?? .null, "now": now?.value ?? .null,
        ]
    }
}
