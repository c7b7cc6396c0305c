package import JSON
package import Model

/// Writes a list as the filings that `RestrictedRecord` reads.
package struct RestrictedFiler: Sendable {
    private let matter: MatterID
    private let authority: PartyID
    private let edition: String
    private let at: Instant

    package init(matter: MatterID, authority: PartyID, edition: String, at: Instant) {
        self.matter = matter
        self.authority = authority
        self.edition = edition
        self.at = at
    }

    /// The whole edition, a line a part.
    package func parts(_ entities: [WatchEntity]) -> [JSONValue] {
        let starts = stride(from: 0, to: entities.count, by: RestrictedWord.entriesMax)
        let count = (entities.count - 1) / RestrictedWord.entriesMax + 1
        return starts.enumerated().map { number, start in
            let part = entities[start..<min(start + RestrictedWord.entriesMax, entities.count)]
            return line([
                "part": [
                    "edition": .text(edition), "number": .int(number + 1), "of": .int(count),
                    "entries": .list(part.map(\.json)),
                ]
            ])
        }
    }

    /// What differs from an edition that a node has; nil where that is too much for one filing.
    package func changes(
        from old: [WatchEntity], named before: String, to new: [WatchEntity]
    ) -> JSONValue? {
        let was = Set(old.map(\.withoutPlace)), now = Set(new.map(\.withoutPlace))
        let added = new.filter { !was.contains($0.withoutPlace) }
        // What was changed goes by its name and comes again.
        let removed = Set(
            old.filter { !now.contains($0.withoutPlace) }.map(\.entryName)
        ).sorted()
        // Entries that share a name with one that goes would go with it.
        let kept = new.filter { was.contains($0.withoutPlace) && removed.contains($0.entryName) }
        guard added.count + kept.count <= RestrictedWord.entriesMax,
            removed.count <= RestrictedWord.removedMax
        else { return nil }
        return line([
            "change": [
                "edition": .text(edition), "after": .text(before),
                "added": .list((added + kept).map(\.json)),
                "removed": .list(removed.map(JSONValue.text)),
            ]
        ])
    }

    private func line(_ record: JSONValue) -> JSONValue {
        [
            "room": .text(Room.restricted.rawValue), "matter": .text(matter.description),
            "at": .text(at.rfc3339), "authority": .text(authority.description),
            "record": record,
        ]
    }
}

extension WatchEntity {
    /// With the names of the list's own columns; what is empty is left out.
    fileprivate var json: JSONValue {
        var members = [JSONMember("name", .text(names.first ?? ""))]
        if names.count > 1 {
            members.append(JSONMember("alt_names", .list(names.dropFirst().map(JSONValue.text))))
        }
        let rest = [
            ("source", source), ("entity_number", number),
            ("type", kind == .unknown ? "" : kind.schema),
            ("license_requirement", licenceRequirement), ("license_policy", licencePolicy),
        ]
        for (name, text) in rest where !text.isEmpty {
            members.append(JSONMember(name, .text(text)))
        }
        return .object(members)
    }

    /// The same entry wherever it stands in its file.
    var withoutPlace: WatchEntity {
        WatchEntity(
            number: number, source: source, kind: kind, names: names,
            licenceRequirement: licenceRequirement, licencePolicy: licencePolicy)
    }
}

extension NameKind {
    /// As lists spell it.
    fileprivate var schema: String {
        switch self {
        case .person: "Individual"
        case .organization: "Entity"
        case .vessel: "Vessel"
        case .unknown: ""
        }
    }
}
