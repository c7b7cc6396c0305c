import JSON

extension RuleBook {
    package static let format = "garita-rules-1"

    /// Reads a file of rules: docs/formats/rules.md.
    package init(parsing bytes: [UInt8]) throws(RuleFlaw) {
        let document: JSONValue
        do throws(JSONError) { document = try JSONValue(parsing: bytes) } catch {
            throw .notJSON(line: error.line, error.problem.sentence)
        }
        guard document["format"]?.string == Self.format else {
            throw .format(document["format"]?.string)
        }
        let file = RuleForm(document, at: "the file")
        try file.demandOnly(["format", "name", "versions"])
        var editions: [RuleEdition] = []
        for form in try file.list("versions", max: Self.editionsMax) {
            let edition = try Self.edition(form)
            guard !editions.contains(where: { $0.version == edition.version }) else {
                throw .repeatedVersion(edition.version)
            }
            editions.append(edition)
        }
        try self.init(name: file.text("name"), editions: editions)
    }

    private static func edition(_ form: RuleForm) throws(RuleFlaw) -> RuleEdition {
        try form.demandOnly(["version", "from", "to", "rules"])
        guard let version = form.value["version"]?.int, version > 0 else {
            throw .wrong(place: form.place, "wanted “version”, a whole number above zero")
        }
        var rules: [RiskRule] = []
        for form in try form.list("rules", max: Self.rulesMax) {
            let rule = try rule(form)
            guard !rules.contains(where: { $0.id == rule.id }) else {
                throw .repeatedRule(rule.id, version: version)
            }
            rules.append(rule)
        }
        let days = try form.days("from", "to")
        for rule in rules { try RuleSense.demand(rule, in: days) }
        return RuleEdition(version: version, days: days, rules: rules)
    }

    private static func rule(_ form: RuleForm) throws(RuleFlaw) -> RiskRule {
        let id = try form.text("id")
        let form = RuleForm(form.value, at: "rule “\(id)”")
        try form.demandOnly([
            "id", "title", "owner", "reason", "from", "expires", "effect", "authority", "when",
        ])
        var conditions: [RuleCondition] = []
        guard form.value["when"]?.array?.isEmpty != true else { throw .asksNothing(rule: id) }
        for condition in try form.list("when", max: Self.conditionsMax) {
            conditions.append(try RuleConditionReader(rule: id, condition).condition())
        }
        return RiskRule(
            id: id, title: try form.text("title"), owner: try form.text("owner"),
            reason: try form.text("reason"), days: try form.days("from", "expires"),
            effect: try effect(form), conditions: conditions)
    }

    private static func effect(_ form: RuleForm) throws(RuleFlaw) -> RiskRule.Effect {
        switch try form.text("effect") {
        case "examine":
            guard form.value["authority"] == nil else {
                throw .wrong(place: form.place, "only a hold has an “authority”")
            }
            return .examine
        case "hold": return .hold(authority: try form.text("authority"))
        case let other:
            throw .wrong(
                place: form.place, "“effect” is “\(other)”; wanted “examine” or “hold”")
        }
    }
}
