package import JSON

/// The criteria for one kind of member as an OSCAL profile of the programme's catalog.
///
/// What is not verified for that kind is included and says so: left out, it would look as if the
/// programme did not ask it.
package struct CriteriaProfile {
    private let programme: Programme
    private let entity: Entity

    package init(_ programme: Programme, _ entity: Entity) {
        self.programme = programme
        self.entity = entity
    }

    package var fileName: String { "\(programme.rawValue.lowercased())-\(entity.name).json" }

    package var json: JSONValue {
        let criteria = programme.table.chapters.flatMap(\.areas).flatMap(\.criteria)
            .filter(isForThisKind)
        let title = "\(programme.rawValue) criteria: \(entity.title)"
        let place = programme.entities.firstIndex(of: entity) ?? 0
        return [
            "profile": [
                "uuid": .text(IssuedUUID.make(.profile, programme.number, place)),
                "metadata": ShippedMetadata.json(title, remarks: programme.table.remarks),
                "imports": [
                    [
                        "href": .text(programme.fileName),
                        "include-controls": [
                            ["with-ids": .list(criteria.map { .text(id($0)) })]
                        ],
                    ]
                ],
                "merge": ["as-is": true],
                "modify": ["alters": .list(criteria.map(alter))],
            ]
        ]
    }

    /// A programme whose table says for every criterion whom it binds leaves out the others.
    private func isForThisKind(_ criterion: Criterion) -> Bool {
        programme == .ctpat || criterion.entities[entity.code] != nil
    }

    private func alter(_ criterion: Criterion) -> JSONValue {
        let applies = criterion.entities[entity.code] ?? .unverified
        return [
            "control-id": .text(id(criterion)),
            "adds": [
                [
                    "position": "ending",
                    "props": [ShippedMetadata.property("applies", applies.rawValue)],
                ]
            ],
        ]
    }

    private func id(_ criterion: Criterion) -> String { "\(programme.prefix)-\(criterion.number)" }
}
