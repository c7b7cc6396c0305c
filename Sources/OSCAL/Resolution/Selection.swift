import JSON

/// Takes from one imported catalog what an import includes.
///
/// A control that is included brings the controls around it along; one that is excluded leaves its
/// children where it stood. Parameters of what is left behind become loose, for others may refer
/// to them.
struct Selection {
    private let choice: ControlChoice
    private(set) var loose: [JSONValue] = []

    init(_ choice: ControlChoice) { self.choice = choice }

    mutating func take(from catalog: Catalog) -> Catalog {
        var taken = catalog
        loose = catalog.params
        taken.controls = catalog.controls.flatMap { controls($0, Inherited()) }
        taken.groups = catalog.groups.compactMap { group($0) }
        taken.params = loose
        return taken
    }

    /// What the choices say of the controls around one, when they extend to children.
    private struct Inherited {
        var isIncluded = false
        var isExcluded = false
    }

    private mutating func group(_ group: Group) -> Group? {
        var taken = group
        loose += group.params
        taken.params = []
        taken.groups = group.groups.compactMap { self.group($0) }
        taken.controls = group.controls.flatMap { controls($0, Inherited()) }
        return taken.isEmpty && !group.isKept ? nil : taken
    }

    private mutating func controls(_ control: Control, _ inherited: Inherited) -> [Control] {
        var below = inherited
        let isIncluded = picked(control.id, choice.includes, &below.isIncluded)
        let isExcluded = picked(control.id, choice.excludes, &below.isExcluded)
        let nested = control.controls.flatMap { controls($0, below) }
        let isTaken = !isExcluded && (choice.all || isIncluded || !nested.isEmpty)
        guard isTaken else {
            loose += control.body["params"]?.array ?? []
            return nested
        }
        var taken = control
        taken.controls = nested
        return [taken]
    }

    /// Whether one of the picks means this control, and whether its children are meant with it.
    private func picked(_ id: String, _ picks: [ControlPick], _ inherits: inout Bool) -> Bool {
        let hits = picks.filter { $0.picks(id) }
        let isPicked = inherits || !hits.isEmpty
        inherits = inherits || hits.contains(where: \.withChildren)
        return isPicked
    }
}
