import JSON

/// Leaves out loose parameters and resources that nothing in the result refers to.
struct Pruning {
    private var references = References()

    mutating func prune(_ catalog: inout Catalog, settings: [ParameterSetting]) {
        references.read(catalog)
        let set = Set(settings.map(\.id))
        catalog.params = kept(catalog.params) { value, references in
            references.has(value["id"]?.string) || value["id"]?.string.map(set.contains) == true
        }
        catalog.resources = kept(catalog.resources) { value, references in
            references.has(value["uuid"]?.string)
        }
    }

    /// What is kept may refer to more, so this goes on until nothing is added.
    private mutating func kept(
        _ values: [JSONValue], _ isNeeded: (JSONValue, References) -> Bool
    ) -> [JSONValue] {
        var isKept = values.map { $0.members?.isKept == true }
        for place in values.indices where isKept[place] { references.read(values[place]) }
        var grew = true
        while grew {
            grew = false
            for place in values.indices where !isKept[place] && isNeeded(values[place], references)
            {
                isKept[place] = true
                grew = true
                references.read(values[place])
            }
        }
        return values.indices.filter { isKept[$0] }.map { values[$0] }
    }
}
