import JSON
import Model
package import Standing

/// Rules of the trusted lane from a file, in the words of the programme's pages.
package enum LaneRulesFile {
    /// A change a year since the programme began, and room.
    private static let editionsMax = 100

    /// Either one text, or `{"rules": [text, …]}` with a `from` in each.
    package static func read(_ bytes: [UInt8]) throws(StandingFlaw) -> LaneRuleBook {
        let value = try StandingDocument.read(bytes)
        guard value["rules"] != nil else {
            return LaneRuleBook([try LaneRulesForm.read(value, at: "")])
        }
        let form = try StandingForm(value, fields: ["rules"])
        var editions: [LaneRules] = []
        for (edition, place) in try form.list("rules", max: editionsMax) {
            let rules = try LaneRulesForm.read(edition, at: place)
            if editions.contains(where: { $0.from == rules.from }) {
                throw StandingFlaw(
                    "\(place).from is \(rules.from?.description ?? "absent"), as in an edition "
                        + "before it; each needs a day of its own")
            }
            editions.append(rules)
        }
        guard !editions.isEmpty else { throw StandingFlaw("rules is empty: wanted one or more") }
        return LaneRuleBook(editions)
    }
}
