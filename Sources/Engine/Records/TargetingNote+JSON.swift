import JSON
import Model

extension TargetingNote {
    var json: JSONValue {
        var members = [
            JSONMember("declarations", .int(declarations)),
            JSONMember("rules", .list(hits.map(\.json))),
            JSONMember("scores", .list(scores.map(\.json))),
            JSONMember("ground", ground.map { .text($0.rawValue) } ?? .null),
            JSONMember("probability", .double(probability)),
        ]
        if let outcome { members.append(JSONMember("outcome", .text(outcome.rawValue))) }
        return .object(members)
    }

    init(_ json: JSONValue) throws {
        self.init(
            declarations: try json.whole("declarations"),
            hits: try json.required("rules") { try $0.array?.map(RuleHit.init) },
            scores: try json.required("scores") { try $0.array?.map(LoadScore.init) },
            ground: json["ground"]?.string.flatMap(Ground.init(rawValue:)),
            probability: try json.number("probability"),
            outcome: json["outcome"]?.string.flatMap(ExaminationOutcome.init(rawValue:)))
    }
}

extension RuleHit {
    fileprivate var json: JSONValue {
        var members = [
            JSONMember("book", .text(book.description)), JSONMember("version", .int(version)),
            JSONMember("rule", .text(rule)), JSONMember("owner", .text(owner)),
            JSONMember("reason", .text(reason)),
        ]
        if let holder { members.append(JSONMember("holder", .text(holder.description))) }
        return .object(members)
    }

    fileprivate init(_ json: JSONValue) throws {
        self.init(
            book: try PartyID(json.text("book")), version: try json.whole("version"),
            rule: try json.text("rule"), owner: try json.text("owner"),
            reason: try json.text("reason"),
            holder: try json["holder"]?.string.map { try PartyID($0) })
    }
}

extension LoadScore {
    /// Numbers in the shortest text that reads back as the same single precision.
    fileprivate var json: JSONValue {
        [
            "authority": .text(authority.description), "model": .int(model.value),
            "declaration": .text(declaration), "score": .number(score.description),
            "cut": .number(cut.description), "reasons": .list(reasons.map(\.json)),
        ]
    }

    fileprivate init(_ json: JSONValue) throws {
        self.init(
            authority: try PartyID(json.text("authority")),
            model: LedgerIndex(UInt64(try json.whole("model"))),
            declaration: try json.text("declaration"), score: try json.single("score"),
            cut: try json.single("cut"),
            reasons: try json.required("reasons") { try $0.array?.map(ScoreReason.init) })
    }
}

extension ScoreReason {
    fileprivate var json: JSONValue {
        [
            "feature": .text(feature), "contribution": .double(contribution),
            "en": .text(english), "es": .text(spanish),
        ]
    }

    fileprivate init(_ json: JSONValue) throws {
        self.init(
            feature: try json.text("feature"), contribution: try json.number("contribution"),
            english: try json.text("en"), spanish: try json.text("es"))
    }
}

extension JSONValue {
    fileprivate func single(_ name: String) throws -> Float {
        try required(name) { if case .number(let text) = $0 { Float(text) } else { nil } }
    }
}
