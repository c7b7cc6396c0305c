import JSON
import Model
import Standing

/// One edition of the rules: a paragraph a border, a phrase a link.
enum LaneRulesForm {
    static func read(_ value: JSONValue, at path: String) throws(StandingFlaw) -> LaneRules {
        let form = try StandingForm(
            value, at: path,
            fields: [
                "from", "read", "basis", "southern_border", "northern_border", "sources", "warning",
            ])
        var demands: [LaneRules.Crossing: [LaneLink: LinkDemand]] = [:]
        for border in LandBorder.allCases {
            for (direction, asked) in try crossings(form, border) {
                demands[LaneRules.Crossing(border, direction)] = asked
            }
        }
        guard !demands.isEmpty else {
            throw StandingFlaw(
                "\(form.place("southern_border")) and northern_border are both missing: wanted one")
        }
        return LaneRules(
            from: try form.has("from") ? form.day("from") : nil,
            basis: try form.textIfThere("basis", "where the rules were read") ?? "the rules given",
            readOn: try form.has("read") ? form.day("read") : nil, demands: demands)
    }

    private static func crossings(
        _ form: StandingForm, _ border: LandBorder
    ) throws(StandingFlaw) -> [(CrossingDirection, [LaneLink: LinkDemand])] {
        let name = "\(border.rawValue)_border"
        guard let value = form.optional(name) else { return [] }
        let links = try StandingForm(
            value, at: form.place(name), fields: LaneLink.allCases.map(\.rawValue))
        var towards: [LaneLink: LinkDemand] = [:], away: [LaneLink: LinkDemand] = [:]
        // Only where a phrase names the other way do the rules speak of it.
        var speaksOfBoth = false
        for link in LaneLink.allCases {
            guard let text = try links.textIfThere(link.rawValue, "a phrase") else { continue }
            let phrase = try LanePhrase(text, at: links.place(link.rawValue))
            towards[link] = phrase.demand
            away[link] = phrase.away ?? phrase.demand
            speaksOfBoth = speaksOfBoth || phrase.away != nil
        }
        return [(.toUS, towards)] + (speaksOfBoth ? [(.fromUS, away)] : [])
    }
}
