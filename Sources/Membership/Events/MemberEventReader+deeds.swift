import JSON
import Model

extension MemberEventReader {
    /// One line a deed, in the order of a member's life.
    mutating func deed(
        _ word: DeedWord, _ fields: EventFields
    ) throws(EventFlaw) -> MemberDeed {
        switch word {
        case .applied:
            .applied(
                Application(
                    entity: try fields.text("entity", "a kind of member, highway-carrier"),
                    name: try fields.text("name"), country: try fields.optionalText("country")))
        case .profiled: .profiled(try Self.profile(fields))
        case .condition:
            .condition(
                try fields.choice("condition", EligibilityCondition.self),
                isMet: try fields.bool("met"))
        case .answered:
            .answered(
                Answer(
                    label: try fields.text("criterion", "a criterion's number, 5.3"),
                    word: try fields.choice("answer", Answer.Word.self),
                    text: try fields.optionalText("text"), evidence: try evidence(fields)))
        case .practice: .practice(try Self.practice(fields))
        case .corrected:
            .corrected(finding: try fields.text("finding"), try evidence(fields))
        case .monitor: .asked(partner: try fields.party("partner"))
        case .consent: .consented(to: try fields.party("partner"))
        case .unmonitor: .ended(partner: try fields.party("partner"))
        case .approved: .approved
        case .certified: .certified
        case .scheduled:
            .scheduled(try fields.choice("kind", Visit.Kind.self), on: try fields.day("on"))
        case .validated: .validated(try Self.visit(fields))
        case .finding: .found(try Self.finding(fields))
        case .plan:
            .planned(
                PlannedCorrection(
                    finding: try fields.text("finding"), text: try fields.text("text"),
                    due: try fields.optionalDay("due")))
        case .accepted: .accepted(finding: try fields.text("finding"))
        case .tier: .tier(try Self.tier(fields))
        case .suspended: .adverse(.suspended, try Self.ground(fields))
        case .removed: .adverse(.removed, try Self.ground(fields))
        case .rejected: .adverse(.rejected, try Self.ground(fields))
        case .reinstated: .reinstated
        case .withdrawn: .withdrawn
        case .appealed: .appealed
        case .decided: .decided(try fields.choice("outcome", AppealOutcome.self))
        case .reviewed:
            .reviewed(changes: try fields.whole("changes", 0...10_000, "how many answers changed"))
        case .incident: .incident(try Self.incident(fields))
        case .analysed: .analysed(incident: try fields.text("incident"))
        case .rated: .rated(try fields.choice("risk", RiskRating.self))
        case .handed: .handed(to: try fields.party("to"))
        }
    }

    private static func profile(_ fields: EventFields) throws(EventFlaw) -> CompanyProfile {
        var sites: [String] = []
        for value in try fields.list("sites", max: CompanyProfile.sitesMax) {
            guard let site = value.string, !site.isEmpty else {
                throw fields.refusal("sites", wanted: "a list of names of sites")
            }
            sites.append(site)
        }
        return CompanyProfile(
            sites: sites, contact: try fields.optionalText("contact"),
            alternate: try fields.optionalText("alternate"))
    }

    private static func practice(_ fields: EventFields) throws(EventFlaw) -> BestPractice {
        var parts: [BestPractice.Part] = []
        for value in try fields.list("parts", max: BestPractice.Part.allCases.count) {
            guard let part = value.string.flatMap({ BestPractice.Part(rawValue: $0) }) else {
                let words = BestPractice.Part.allCases.map(\.rawValue).joined(separator: ", ")
                throw fields.refusal("parts", wanted: "a list of some of \(words)")
            }
            parts.append(part)
        }
        return BestPractice(name: try fields.text("name"), parts: parts)
    }

    private static func visit(_ fields: EventFields) throws(EventFlaw) -> Visit {
        Visit(
            kind: try fields.choice("kind", Visit.Kind.self),
            outcome: try fields.choice("outcome", Visit.Outcome.self),
            site: try fields.optionalText("site"),
            approvedBy: try fields.optionalText("approved_by", "an office's code"))
    }

    private static func finding(_ fields: EventFields) throws(EventFlaw) -> AuditFinding {
        AuditFinding(
            id: try fields.text("finding", "a short name for the finding"),
            label: try fields.optionalText("criterion", "a criterion's number"),
            weight: try fields.choice("weight", AuditFinding.Weight.self),
            text: try fields.text("text"), due: try fields.optionalDay("due"))
    }

    private static func tier(_ fields: EventFields) throws(EventFlaw) -> Tier {
        let number = try fields.whole("tier", 1...3, "1, 2 or 3")
        return number == 1 ? .first : number == 2 ? .second : .third
    }

    private static func ground(_ fields: EventFields) throws(EventFlaw) -> AdverseAct.Ground {
        try fields.choice("ground", AdverseAct.Ground.self)
    }

    private static func incident(_ fields: EventFields) throws(EventFlaw) -> SecurityIncident {
        SecurityIncident(
            id: try fields.text("incident", "a short name for the incident"),
            text: try fields.text("text"), trip: try fields.trip("trip"),
            reported: try fields.optionalMoment("reported"),
            crossed: try fields.optionalMoment("crossed"),
            analysisDue: try fields.optionalDay("analysis_due"))
    }
}
