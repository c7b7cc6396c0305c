package import JSON

/// Which controls of one catalog answer which of another: an OSCAL mapping, as far as a
/// comparison needs it.
package struct ControlMapping: Hashable, Sendable {
    package struct Map: Hashable, Sendable {
        package let relationship: Relationship
        package let sources: [String]
        package let targets: [String]
        package let confidence: String?
        package let remarks: String?
    }

    package enum Relationship: String, Hashable, Sendable {
        case equal = "equal-to"
        case equivalent = "equivalent-to"
        case subset = "subset-of"
        case superset = "superset-of"
        case intersects = "intersects-with"
        case none = "no-relationship"

        var inverted: Self {
            switch self {
            case .subset: .superset
            case .superset: .subset
            case .equal, .equivalent, .intersects, .none: self
            }
        }
    }

    package let maps: [Map]
    /// Why a source control has no counterpart, where somebody said so.
    package let gapRemarks: [String: String]

    /// Reads a document's `mapping-collection`. A relationship of somebody's own is an overlap:
    /// the weakest thing it can mean.
    package init(
        _ json: JSONValue, gapRemarks: [String: String] = [:]
    ) throws(ShapeRefusal) {
        guard let collection = json["mapping-collection"], let list = collection["mappings"] else {
            throw ShapeRefusal("", "a mapping-collection with mappings")
        }
        let mappings = list.array ?? [list]
        maps = mappings.flatMap { $0["maps"]?.array ?? [] }.map(Map.init)
        self.gapRemarks = gapRemarks
    }

    init(maps: [Map], gapRemarks: [String: String] = [:]) {
        self.maps = maps
        self.gapRemarks = gapRemarks
    }

    /// Nothing answers anything.
    package static let empty = ControlMapping(maps: [])

    /// The same seen from the other side.
    package var inverted: ControlMapping {
        ControlMapping(
            maps: maps.map {
                Map(
                    relationship: $0.relationship.inverted, sources: $0.targets,
                    targets: $0.sources, confidence: $0.confidence, remarks: $0.remarks)
            })
    }

    /// Whether it speaks of the second catalog first: more of its ids fit when it is turned round.
    package func isReversed(from ours: Catalog, to theirs: Catalog) -> Bool {
        let mine = Set(ours.everyControl.map(\.id)), other = Set(theirs.everyControl.map(\.id))
        let straight = maps.count { map in
            map.sources.contains(where: mine.contains)
                && map.targets.contains(where: other.contains)
        }
        let turned = maps.count { map in
            map.sources.contains(where: other.contains)
                && map.targets.contains(where: mine.contains)
        }
        return turned > straight
    }

    /// From our sources over a third catalog to its counterparts. Two steps prove an overlap at
    /// most, and nothing beyond low confidence.
    package func through(_ next: ControlMapping) -> ControlMapping {
        var onward: [String: [String]] = [:]
        for map in next.maps where map.relationship != .none {
            for source in map.sources { onward[source, default: []] += map.targets }
        }
        let maps = self.maps.filter { $0.relationship != .none }.compactMap { map -> Map? in
            let targets = map.targets.flatMap { onward[$0] ?? [] }
            guard !targets.isEmpty else { return nil }
            return Map(
                relationship: .intersects, sources: map.sources, targets: targets,
                confidence: "low", remarks: nil)
        }
        return ControlMapping(maps: maps)
    }
}

extension ControlMapping.Map {
    init(_ json: JSONValue) {
        let said = json["relationship"]?.string ?? ""
        relationship = ControlMapping.Relationship(rawValue: said) ?? .intersects
        sources = (json["sources"]?.array ?? []).compactMap { $0["id-ref"]?.string }
        targets = (json["targets"]?.array ?? []).compactMap { $0["id-ref"]?.string }
        confidence = json["confidence-score"]?["category"]?.string
        remarks = json["remarks"]?.string
    }
}
