import JSON
package import Membership
package import OSCAL

/// A programme whose criteria somebody brings along as an OSCAL catalog, for members to be held
/// against beside those that we ship.
package struct OwnProgramme: Sendable {
    /// As members' events call it: `ACME`.
    package let name: String
    private let catalog: Catalog

    package init(_ catalog: Catalog, name: String) {
        self.catalog = catalog
        self.name = name
    }

    /// What it asks of one kind of member: its whole catalog, or what a profile of it comes to.
    package static func profile(
        _ catalog: Catalog, of programme: String, entity: String, title: String
    ) -> EntityProfile {
        let controls = Dictionary(
            catalog.everyControl.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let areas = OSCAL.Comparison(catalog, catalog, by: .empty).areas
        return EntityProfile(
            programme: programme, entity: entity, title: title,
            criteria: areas.flatMap { area in
                area.criteria.map { row in
                    AskedCriterion(
                        label: row.label, area: area.title, statement: row.statement,
                        obligation: obligation(row.obligation),
                        applies: applies(controls[row.id]))
                }
            })
    }

    /// What a catalog does not call a “should” is asked.
    private static func obligation(_ word: String?) -> AskedCriterion.Obligation {
        word.flatMap { AskedCriterion.Obligation(rawValue: $0) } ?? .must
    }

    /// Who makes a catalog or a profile of its own knows whom it binds, unless it says otherwise.
    private static func applies(_ control: Control?) -> AskedCriterion.Applies {
        control?.property("applies").flatMap { AskedCriterion.Applies(rawValue: $0) } ?? .confirmed
    }

    /// How its criteria and those of the programmes we ship answer each other, by a mapping that
    /// leads from it to one of them.
    package func counterparts(by mapping: ControlMapping) -> [Counterpart] {
        Programme.allCases.filter { $0.rawValue != name }.flatMap { programme -> [Counterpart] in
            guard let theirs = try? Catalog(programme.catalog["catalog"] ?? .null) else {
                preconditionFailure("a catalog we ship is one")
            }
            let to = Self.pairs(
                catalog, name, theirs, programme.rawValue,
                mapping.isReversed(from: catalog, to: theirs) ? mapping.inverted : mapping)
            let back = Self.pairs(
                theirs, programme.rawValue, catalog, name,
                mapping.isReversed(from: theirs, to: catalog) ? mapping.inverted : mapping)
            return to + back
        }
    }

    private static func pairs(
        _ ours: Catalog, _ name: String, _ theirs: Catalog, _ other: String,
        _ mapping: ControlMapping
    ) -> [Counterpart] {
        let known = Set(theirs.everyControl.map { $0.property("label") ?? $0.id })
        return OSCAL.Comparison(ours, theirs, by: mapping).areas.flatMap(\.criteria)
            .compactMap { row in
                // A mapping may lead to several programmes; what this one has not is another's.
                let answers = row.answers.filter(known.contains)
                guard row.isAnswered, !answers.isEmpty else { return nil }
                return Counterpart(
                    of: CriterionName(name, row.label),
                    answers: answers.map { CriterionName(other, $0) },
                    isWhole: row.fit == .full && answers.count == row.answers.count)
            }
    }
}
