import JSON

/// Holds one catalog's criteria against the maps that lead from it.
struct Comparer {
    private let ours: Catalog
    private let labels: [String: String]
    private let maps: [String: [ControlMapping.Map]]
    private let gapRemarks: [String: String]

    init(_ ours: Catalog, answeredBy theirs: Catalog, _ mapping: ControlMapping) {
        self.ours = ours
        gapRemarks = mapping.gapRemarks
        labels = Dictionary(
            theirs.everyControl.map { ($0.id, $0.property("label") ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        var maps: [String: [ControlMapping.Map]] = [:]
        for map in mapping.maps where map.relationship != .none {
            for source in map.sources { maps[source, default: []].append(map) }
        }
        self.maps = maps
    }

    /// The innermost groups, each with its own criteria; those in no group come first.
    var areas: [Comparison.Area] {
        let loose = ours.controls.flatMap(\.withDescendants).map(row)
        let first = loose.isEmpty ? [] : [Comparison.Area(title: "(no area)", criteria: loose)]
        return first + ours.groups.flatMap(areas)
    }

    private func areas(_ group: Group) -> [Comparison.Area] {
        let rows = group.controls.flatMap(\.withDescendants).map(row)
        let own = rows.isEmpty ? [] : [Comparison.Area(title: title(group), criteria: rows)]
        return own + group.groups.flatMap(areas)
    }

    private func title(_ group: Group) -> String {
        let props = group.body["props"]?.array ?? []
        let label = props.first { $0["name"]?.string == "label" }?["value"]?.string
        return label.map { "\($0) \(group.title)" } ?? group.title
    }

    private func row(_ control: Control) -> Comparison.Row {
        let maps = maps[control.id] ?? []
        var met: Set<String> = []
        let answers = maps.flatMap(\.targets).filter { met.insert($0).inserted }
        return Comparison.Row(
            id: control.id, label: control.property("label") ?? control.id, title: control.title,
            statement: control.prose("statement") ?? control.title,
            obligation: control.property("obligation"), fit: fit(maps),
            answers: answers.map { labels[$0] ?? $0 }, confidence: maps.first?.confidence,
            remarks: maps.compactMap(\.remarks).first ?? gapRemarks[control.id])
    }

    /// Full when one map says that the other side covers this criterion whole.
    private func fit(_ maps: [ControlMapping.Map]) -> Comparison.Fit {
        guard !maps.isEmpty else { return .none }
        let covering = maps.contains { map in
            switch map.relationship {
            case .equal, .equivalent, .subset: true
            case .superset, .intersects, .none: false
            }
        }
        return covering ? .full : .part
    }
}
