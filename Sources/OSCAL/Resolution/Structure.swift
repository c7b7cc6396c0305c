/// Lays imported catalogs together, flat or in the groups they came in.
enum Structure {
    /// Without groups. Controls keep what is nested in them.
    static func flat(_ catalogs: [Catalog], into result: inout Catalog) {
        result.controls = catalogs.flatMap { catalog in
            catalog.controls + catalog.groups.flatMap(ungrouped)
        }
    }

    private static func ungrouped(_ group: Group) -> [Control] {
        group.controls + group.groups.flatMap(ungrouped)
    }

    /// In their groups. What several imports took from one catalog stands as it stands there.
    static func asIs(_ catalogs: [Catalog], into result: inout Catalog) {
        for catalog in catalogs {
            result.controls = laid(result.controls, catalog.controls)
            result.groups = laid(result.groups, catalog.groups)
        }
    }

    private static func laid(_ below: [Control], _ above: [Control]) -> [Control] {
        guard !below.isEmpty else { return above }
        return ordered(below + above, by: \.origin)
    }

    private static func laid(_ below: [Group], _ above: [Group]) -> [Group] {
        guard !below.isEmpty else { return above }
        var groups = below
        var places: [Origin: Int] = [:]
        for (place, group) in below.enumerated() { places[group.origin] = place }
        for group in above {
            guard let place = places[group.origin] else {
                groups.append(group)
                continue
            }
            groups[place].controls = laid(groups[place].controls, group.controls)
            groups[place].groups = laid(groups[place].groups, group.groups)
        }
        return ordered(groups, by: \.origin)
    }

    /// In the order of their catalog, if they are all of one; else as they came.
    private static func ordered<Item>(_ items: [Item], by origin: (Item) -> Origin) -> [Item] {
        let sources = Set(items.map { origin($0).source })
        guard sources.count == 1 else { return items }
        // Equal places are the same control taken twice; the first import stays first.
        return items.enumerated().sorted {
            (origin($0.element).order, $0.offset) < (origin($1.element).order, $1.offset)
        }.map(\.element)
    }
}
