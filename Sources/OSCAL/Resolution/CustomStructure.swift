import JSON

/// Puts imported controls where a profile's own groups want them.
struct CustomStructure {
    private let imported: [Catalog]
    private let sources: [String: Group]
    private(set) var notes: [ResolutionNote] = []
    private var counter: Origin

    init(_ imported: [Catalog], source: Int) {
        self.imported = imported
        counter = Origin(source: source, order: 0)
        var sources: [String: Group] = [:]
        for group in imported.flatMap(\.groups) { Self.note(group, &sources) }
        self.sources = sources
    }

    mutating func build(
        _ groups: [CustomGroup], _ inserts: [Insertion], into result: inout Catalog
    ) {
        result.controls = inserts.flatMap { controls($0) }
        result.groups = groups.map { group($0) }
    }

    private mutating func group(_ custom: CustomGroup) -> Group {
        var members = custom.body
        // A group of the same id was imported: what it says comes before what the profile adds.
        // Its parameters are among the loose ones.
        if let source = custom.id.flatMap({ sources[$0] }) {
            for name in ["props", "links", "parts"] {
                guard let theirs = source.body[name]?.array else { continue }
                members.edit(name) { $0 = theirs + $0 }
            }
        }
        var group = Group(id: custom.id, body: members, origin: counter.next())
        group.params = custom.params
        group.groups = custom.groups.map { self.group($0) }
        group.controls = custom.inserts.flatMap { controls($0) }
        return group
    }

    private mutating func controls(_ insertion: Insertion) -> [Control] {
        let picked = imported.flatMap { catalog in
            catalog.controls.flatMap { picks($0, insertion.choice, false, false) }
                + catalog.groups.flatMap { picks($0, insertion.choice) }
        }
        if picked.isEmpty { notes.append(.nothingInserted) }
        switch insertion.order {
        case .keep: return picked
        case .ascending: return sorted(picked, by: <)
        case .descending: return sorted(picked, by: >)
        }
    }

    private func picks(_ group: Group, _ choice: ControlChoice) -> [Control] {
        group.controls.flatMap { picks($0, choice, false, false) }
            + group.groups.flatMap { picks($0, choice) }
    }

    /// Only what is picked is put in: a parent does not come along here.
    private func picks(
        _ control: Control, _ choice: ControlChoice, _ included: Bool, _ excluded: Bool
    ) -> [Control] {
        let ins = choice.includes.filter { $0.picks(control.id) }
        let outs = choice.excludes.filter { $0.picks(control.id) }
        let nested = control.controls.flatMap {
            picks(
                $0, choice, included || ins.contains(where: \.withChildren),
                excluded || outs.contains(where: \.withChildren))
        }
        guard choice.all || included || !ins.isEmpty, !excluded, outs.isEmpty else { return nested }
        var picked = control
        picked.controls = nested
        return [picked]
    }

    private func sorted(
        _ controls: [Control], by precedes: (String, String) -> Bool
    ) -> [Control] {
        controls.enumerated().sorted {
            $0.element.id == $1.element.id
                ? $0.offset < $1.offset : precedes($0.element.id, $1.element.id)
        }.map(\.element)
    }

    private static func note(_ group: Group, _ sources: inout [String: Group]) {
        if let id = group.id, sources[id] == nil { sources[id] = group }
        for inner in group.groups { note(inner, &sources) }
    }
}
