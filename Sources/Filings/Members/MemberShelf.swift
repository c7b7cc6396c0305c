import JSON
package import Membership
import OSCAL

/// The criteria we bring along, taken from their OSCAL documents for the stage that judges members.
package enum MemberShelf {
    package static let shipped = CriteriaShelf(
        profiles: Programme.allCases.flatMap { programme in
            let criteria = criteria(of: programme)
            return programme.entities.map { profile(programme, $0, criteria) }
        },
        counterparts: Programme.allCases.flatMap { ours in
            Programme.allCases.filter { $0 != ours }.flatMap { counterparts(of: ours, in: $0) }
        })

    private struct Found {
        let id: String
        let criterion: (AskedCriterion.Applies) -> AskedCriterion
    }

    /// A programme compared with itself lists its criteria by area.
    private static func criteria(of programme: Programme) -> [Found] {
        OSCAL.Comparison(programme, programme).areas.flatMap { area in
            area.criteria.map { row in
                Found(id: row.id) { applies in
                    AskedCriterion(
                        label: row.label, area: area.title, statement: row.statement,
                        obligation: row.obligation == "must" ? .must : .should, applies: applies)
                }
            }
        }
    }

    private static func profile(
        _ programme: Programme, _ entity: Entity, _ criteria: [Found]
    ) -> EntityProfile {
        let applies = applies(CriteriaProfile(programme, entity).json["profile"] ?? .null)
        return EntityProfile(
            programme: programme.rawValue, entity: entity.name, title: entity.title,
            criteria: criteria.compactMap { found in
                applies[found.id].map(found.criterion)
            })
    }

    /// The profile alters each criterion it takes, to say how sure it is that it applies.
    private static func applies(_ profile: JSONValue) -> [String: AskedCriterion.Applies] {
        let pairs = (profile["modify"]?["alters"]?.array ?? []).compactMap {
            alter -> (String, AskedCriterion.Applies)? in
            let props = alter["adds"]?.array?.first?["props"]?.array
            let word = props?.first { $0["name"]?.string == "applies" }?["value"]?.string
            guard let id = alter["control-id"]?.string,
                let applies = word.flatMap({ AskedCriterion.Applies(rawValue: $0) })
            else { return nil }
            return (id, applies)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func counterparts(of ours: Programme, in theirs: Programme) -> [Counterpart] {
        OSCAL.Comparison(ours, theirs).areas.flatMap(\.criteria).filter(\.isAnswered).map { row in
            Counterpart(
                of: CriterionName(ours.rawValue, row.label),
                answers: row.answers.map { CriterionName(theirs.rawValue, $0) },
                isWhole: row.fit == .full)
        }
    }
}
