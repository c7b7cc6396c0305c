package import JSON

/// Recognition between CTPAT and another programme as an OSCAL mapping collection.
package struct RecognitionMapping {
    private let table: RecognitionTable

    /// nil for CTPAT itself.
    package init?(to target: Programme) {
        guard let table = RecognitionTable.all.first(where: { $0.target == target }) else {
            return nil
        }
        self.table = table
    }

    package var fileName: String { "ctpat-\(table.target.rawValue.lowercased()).json" }

    package var json: JSONValue {
        let source = Programme.ctpat
        let title = "Recognition: CTPAT criteria and \(table.target.rawValue), draft"
        return [
            "mapping-collection": [
                "uuid": .text(IssuedUUID.make(.mapping, table.target.number)),
                "metadata": ShippedMetadata.json(title, remarks: Self.remarks),
                "provenance": [
                    "method": "human", "matching-rationale": "functional", "status": "draft",
                    "confidence-score": ["category": "medium"],
                    "mapping-description": .text(Self.remarks),
                ],
                "mappings": [
                    .object(
                        [
                            JSONMember(
                                "uuid", .text(IssuedUUID.make(.mapping, table.target.number, 1))),
                            JSONMember("source-resource", Self.resource(source)),
                            JSONMember("target-resource", Self.resource(table.target)),
                            JSONMember("maps", .list(maps)),
                        ] + gaps)
                ],
            ]
        ]
    }

    /// Why a criterion has no counterpart; OSCAL's gap summary has no place for it.
    var gapRemarks: [String: String] {
        var remarks: [String: String] = [:]
        for one in rows where one.row.fit == .none {
            remarks["msc-\(one.criterion.number)"] = one.row.remarks
        }
        return remarks
    }

    private static let remarks = """
        A comparison of ours, by area with some criteria apart. Not a finding of equivalence by \
        any customs administration.
        """

    private static func resource(_ programme: Programme) -> JSONValue {
        ["type": "catalog", "href": .text(programme.fileName)]
    }

    private var rows: [(criterion: Criterion, row: RecognitionTable.Row)] {
        Programme.ctpat.table.chapters.flatMap(\.areas).flatMap { area in
            area.criteria.compactMap { criterion in
                table.row(for: criterion, in: area).map { (criterion, $0) }
            }
        }
    }

    private var maps: [JSONValue] {
        rows.enumerated().compactMap { number, one in
            guard one.row.fit != .none else { return nil }
            var members: [JSONMember] = [
                JSONMember("uuid", .text(IssuedUUID.make(.map, table.target.number, number + 1))),
                JSONMember("matching-rationale", "functional"),
                JSONMember("relationship", .text(relationship(one.row.fit))),
                JSONMember("sources", [Self.item("msc-\(one.criterion.number)")]),
                JSONMember("targets", .list(one.row.targets.map(Self.item))),
                JSONMember("confidence-score", ["category": .text(confidence(one.row))]),
            ]
            if let remarks = one.row.remarks {
                members.append(JSONMember("remarks", .text(remarks)))
            }
            return .object(members)
        }
    }

    private var gaps: [JSONMember] {
        let ids = rows.filter { $0.row.fit == .none }.map { "msc-\($0.criterion.number)" }
        let mapped = Set(rows.filter { $0.row.fit != .none }.flatMap(\.row.targets))
        let theirs = table.target.table.chapters.flatMap(\.areas).flatMap(\.criteria)
            .map { "\(table.target.prefix)-\($0.number)" }.filter { !mapped.contains($0) }
        return [gap("source-gap-summary", ids, 1), gap("target-gap-summary", theirs, 2)]
            .compactMap(\.self)
    }

    private func gap(_ name: String, _ ids: [String], _ number: Int) -> JSONMember? {
        guard !ids.isEmpty else { return nil }
        let uuid = IssuedUUID.make(.gap, table.target.number, number)
        let controls: JSONValue = [["with-ids": .list(ids.map(JSONValue.text))]]
        return JSONMember(name, ["uuid": .text(uuid), "unmapped-controls": controls])
    }

    private static func item(_ id: String) -> JSONValue {
        ["type": "control", "id-ref": .text(id)]
    }

    private func relationship(_ fit: RecognitionTable.Fit) -> String {
        switch fit {
        case .within: "subset-of"
        case .overlap: "intersects-with"
        case .none: "no-relationship"
        }
    }

    /// A row for one criterion was thought about by itself; an area speaks for all of its criteria.
    private func confidence(_ row: RecognitionTable.Row) -> String {
        row.isArea ? "low" : "medium"
    }
}
