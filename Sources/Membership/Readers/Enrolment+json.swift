import JSON
import Model

extension Enrolment {
    func json(advice: TierAdvice, on day: LegalDay) -> JSONValue {
        .object(standing(advice, day) + work(day) + record)
    }

    private func standing(_ advice: TierAdvice, _ day: LegalDay) -> [JSONMember] {
        [
            JSONMember("programme", .text(programme)), JSONMember("entity", .text(entity)),
            JSONMember("state", .text(state.rawValue)),
            JSONMember("applied", .text(applied.description)),
            JSONMember("certified", .date(certified)),
            JSONMember("validated", .date(lastPassed?.day)),
            JSONMember("tier", .number(tier?.tier)),
            JSONMember("tierAdvised", .number(advice.tier)),
            JSONMember("conditions", .list(advice.conditions.map(\.json))),
            JSONMember(
                "benefits",
                .list(
                    Benefit.of(self).map {
                        ["text": .text($0.text.english), "cite": .text($0.cite)]
                    })),
            JSONMember("against", adverse.map(\.json) ?? .null),
            JSONMember("clocks", .list(clocks(on: day).map { $0.json(on: day) })),
        ]
    }

    private func work(_ day: LegalDay) -> [JSONMember] {
        [
            JSONMember("findings", .list(findings.map(\.json))),
            JSONMember("incidents", .list(incidents.map(\.json))),
            JSONMember("scheduled", .date(scheduled?.on)),
            JSONMember("scheduledAs", scheduled.map { .text($0.kind.rawValue) } ?? .null),
            JSONMember("validations", .list(validations.map(\.json))),
            JSONMember("appeal", appeal?.json ?? .null),
            JSONMember("reviews", .list(reviews.map { .text($0.description) })),
        ]
    }

    private var record: [JSONMember] {
        [
            JSONMember("name", .text(name)), JSONMember("country", .optional(country)),
            JSONMember("profile", profile?.json ?? .null),
            JSONMember(
                "eligibility",
                .list(
                    EligibilityCondition.allCases.compactMap { condition in
                        conditions[condition].map {
                            ["condition": .text(condition.rawValue), "met": .bool($0)]
                        }
                    })),
            JSONMember("history", .list(steps.filter(\.isTold).map(\.json))),
        ]
    }
}

extension JSONValue {
    fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
}

extension CompanyProfile {
    fileprivate var json: JSONValue {
        [
            "sites": .list(sites.map { .text($0) }), "contact": .optional(contact),
            "alternate": .optional(alternate),
        ]
    }
}

extension Enrolment.Validation {
    fileprivate var json: JSONValue {
        [
            "day": .text(day.description), "kind": .text(visit.kind.rawValue),
            "outcome": .text(visit.outcome.rawValue), "site": .optional(visit.site),
            "by": .optional(by), "approvedBy": .optional(visit.approvedBy),
        ]
    }
}

extension Enrolment.Appeal {
    fileprivate var json: JSONValue {
        [
            "day": .text(day.description), "late": .bool(isLate), "decided": .date(decided),
            "outcome": .optional(outcome?.rawValue),
        ]
    }
}

extension Enrolment.Step {
    /// What moved the membership; the rest stands in lists of its own.
    fileprivate var isTold: Bool {
        switch word {
        case .applied, .approved, .certified, .validated, .tier, .suspended, .removed, .rejected,
            .reinstated, .withdrawn, .appealed, .decided, .handed:
            true
        case .profiled, .condition, .answered, .practice, .scheduled, .finding, .plan, .corrected,
            .accepted, .reviewed, .incident, .analysed, .rated, .monitor, .consent, .unmonitor:
            false
        }
    }

    fileprivate var json: JSONValue {
        [
            "day": .text(day.description), "event": .text(word.rawValue),
            "state": .text(state.rawValue), "by": .optional(by), "reason": .optional(reason),
        ]
    }
}

extension CorrectiveAction {
    fileprivate var json: JSONValue {
        [
            "finding": .text(finding.id), "weight": .text(finding.weight.rawValue),
            "criterion": .optional(finding.label), "text": .text(finding.text),
            "due": .date(due), "stage": .text(stage.english), "found": .text(found.description),
            "plan": .optional(plan?.text), "corrected": .date(corrected),
            "accepted": .date(accepted),
            "evidence": .list(evidence.map { .text($0.name) }),
        ]
    }
}

extension Aftermath {
    fileprivate var json: JSONValue {
        [
            "incident": .text(incident.id), "day": .text(day.description),
            "analysed": .date(analysed), "text": .text(incident.text),
            "trip": .optional(incident.trip?.description),
            "reported": .optional(incident.reported?.rfc3339),
            "crossed": .optional(incident.crossed?.rfc3339),
        ]
    }
}
