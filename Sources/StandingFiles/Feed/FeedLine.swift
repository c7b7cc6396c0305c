import JSON
package import Model
package import Standing

/// One line of a status feed, understood.
package struct FeedLine: Hashable, Sendable {
    package let statement: FeedStatement
    /// When it was heard, where the line tells: what was not heard yet could not be known.
    package let heard: Instant?

    /// - Parameter moment: up to which one had heard; nil for everything.
    package func wasHeard(by moment: Instant?) -> Bool {
        guard let moment, let heard else { return true }
        return heard <= moment
    }

    package enum Kind: String, CaseIterable, Sendable {
        case status, card, link, consent, treatment
    }

    /// A status line has 200 bytes; nothing in it can be long.
    static let limits = JSONLimits(depthMax: 4, bytesMax: 16 * 1_024, membersMax: 16)

    package init(parsing bytes: [UInt8]) throws(StandingFlaw) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes, limits: Self.limits) } catch {
            throw StandingFlaw("it is not JSON: \(error.advice)")
        }
        try self.init(value, at: "")
    }

    /// Whom a line speaks of that cannot be read otherwise; empty where not even that is told.
    package static func parties(in bytes: [UInt8]) -> [PartyID] {
        // What is no JSON at all speaks of anybody.
        guard let value = try? JSONValue(parsing: bytes, limits: limits) else { return [] }
        let named = ["member", "holder"].compactMap { value[$0] }
        return (named + (value["identifiers"]?.array ?? [])).compactMap(StandingForm.party)
    }

    init(_ value: JSONValue, at path: String) throws(StandingFlaw) {
        let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let kind = value["kind"]?.string.flatMap(Kind.init(rawValue:)) else {
            throw .wanted(
                "one of \(known)", at: path.isEmpty ? "kind" : "\(path).kind",
                found: value["kind"])
        }
        let form = try StandingForm(value, at: path, fields: ["kind", "heard"] + kind.fields)
        heard = try form.has("heard") ? form.start("heard") : nil
        statement = try kind.statement(form)
    }
}

extension FeedLine.Kind {
    fileprivate var fields: [String] {
        switch self {
        case .status:
            ["member", "programme", "status", "as", "tier", "reason", "from", "until"]
        // Nothing more is kept of a person; what else is sent is refused with the line.
        case .card: ["holder", "programme", "outcome", "decided", "expires", "reason"]
        case .link: ["identifiers", "state", "from"]
        case .consent: ["member", "state", "from"]
        case .treatment: ["arrangement", "by", "member", "state", "from"]
        }
    }

    fileprivate func statement(_ form: StandingForm) throws(StandingFlaw) -> FeedStatement {
        switch self {
        case .status: try FeedForms.status(form)
        case .card: try CardForm.card(form).statement
        case .link: try FeedForms.link(form)
        case .consent: try FeedForms.consent(form)
        case .treatment: try FeedForms.treatment(form)
        }
    }
}
