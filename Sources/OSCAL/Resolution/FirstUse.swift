/// Keeps of several controls with one id the first, as `use-first` asks.
struct FirstUse {
    private var met: Set<String> = []

    mutating func filter(_ catalog: Catalog) -> Catalog {
        var kept = catalog
        kept.controls = catalog.controls.flatMap { filter($0) }
        kept.groups = catalog.groups.compactMap { filter($0) }
        return kept
    }

    private mutating func filter(_ group: Group) -> Group? {
        var kept = group
        kept.controls = group.controls.flatMap { filter($0) }
        kept.groups = group.groups.compactMap { filter($0) }
        return kept.isEmpty && !group.isKept ? nil : kept
    }

    private mutating func filter(_ control: Control) -> [Control] {
        let isNew = met.insert(control.id).inserted
        let nested = control.controls.flatMap { filter($0) }
        guard isNew else { return nested }
        var kept = control
        kept.controls = nested
        return [kept]
    }
}
