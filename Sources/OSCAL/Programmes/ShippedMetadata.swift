import JSON

/// What every document we ship says of itself.
enum ShippedMetadata {
    /// Properties that OSCAL has no word for: obligation, confidence, who is meant.
    static let namespace = "https://garita.example/ns/oscal"
    /// When the criteria were last looked at; documents are the same on every run.
    private static let modified = "2026-11-21T12:00:00Z"
    private static let version = "1.0"

    static func json(_ title: String, remarks: String) -> JSONValue {
        let party = IssuedUUID.make(.party, 0)
        return [
            "title": .text(title), "last-modified": .text(modified), "version": .text(version),
            "oscal-version": .text(ShapeTable.edition),
            "roles": [["id": "author", "title": "Author of the paraphrase"]],
            "parties": [
                ["uuid": .text(party), "type": "organization", "name": "Garita project"]
            ],
            "responsible-parties": [["role-id": "author", "party-uuids": [.text(party)]]],
            "remarks": .text(remarks),
        ]
    }

    static func property(_ name: String, _ value: String) -> JSONValue {
        ["name": .text(name), "ns": .text(namespace), "value": .text(value)]
    }
}
