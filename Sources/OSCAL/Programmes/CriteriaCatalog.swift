import JSON

/// A programme's criteria as an OSCAL catalog.
struct CriteriaCatalog {
    private let programme: Programme
    private let table: CriteriaTable

    init(_ programme: Programme) {
        self.programme = programme
        table = programme.table
    }

    var json: JSONValue {
        [
            "catalog": [
                "uuid": .text(IssuedUUID.make(.catalog, programme.number)),
                "metadata": ShippedMetadata.json(programme.title, remarks: table.remarks),
                "groups": .list(table.chapters.enumerated().flatMap { groups($1, $0 + 1) }),
                "back-matter": ["resources": .list(table.sources.map(resource))],
            ]
        ]
    }

    private func groups(_ chapter: CriteriaTable.Chapter, _ number: Int) -> [JSONValue] {
        let areas = chapter.areas.map(group)
        guard let title = chapter.title else { return areas }
        return [
            [
                "id": .text("\(programme.prefix)-focus-\(number)"), "class": "focus-area",
                "title": .text(title), "groups": .list(areas),
            ]
        ]
    }

    private func group(_ area: CriteriaArea) -> JSONValue {
        [
            "id": .text("\(programme.prefix)-area-\(area.number)"), "class": "area",
            "title": .text(area.title), "props": [["name": "label", "value": .text(area.number)]],
            "controls": .list(area.criteria.map { control($0, area) }),
        ]
    }

    private func control(_ criterion: Criterion, _ area: CriteriaArea) -> JSONValue {
        let id = "\(programme.prefix)-\(criterion.number)"
        var statement: [JSONMember] = [
            JSONMember("id", .text("\(id)_smt")), JSONMember("name", "statement"),
            JSONMember("prose", .text(criterion.text)),
        ]
        let notes = criterion.notes.map { note -> JSONValue in
            ["name": "guidance", "ns": .text(ShippedMetadata.namespace), "prose": .text(note)]
        }
        statement.add("parts", notes)
        return [
            "id": .text(id), "class": "criterion",
            "title": .text("\(area.title), \(criterion.number)"),
            "props": .list(properties(criterion)),
            "links": .list(
                criterion.sources.map { ["href": .text("#" + source($0)), "rel": "reference"] }),
            "parts": [.object(statement)],
        ]
    }

    private func properties(_ criterion: Criterion) -> [JSONValue] {
        [
            ["name": "label", "value": .text(criterion.number)],
            ShippedMetadata.property("obligation", criterion.obligation.rawValue),
            ShippedMetadata.property("confidence", criterion.confidence.rawValue),
        ]
            + table.entities.compactMap { entity in
                guard let applies = criterion.entities[entity.code] else { return nil }
                return [
                    "name": "entity-type", "ns": .text(ShippedMetadata.namespace),
                    "value": .text(entity.name), "class": .text(applies.rawValue),
                ]
            }
    }

    private func source(_ letter: Character) -> String {
        let place = table.sources.firstIndex { $0.letter == letter } ?? 0
        return IssuedUUID.make(.source, programme.number, place)
    }

    private func resource(_ one: CriteriaTable.Source) -> JSONValue {
        ["uuid": .text(source(one.letter)), "title": .text(one.title)]
    }
}
