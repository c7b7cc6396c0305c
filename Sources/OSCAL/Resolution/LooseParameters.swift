import JSON

/// Parameters that belong to no control of the result: each once, and none that a control has.
enum LooseParameters {
    static func all(_ catalogs: [Catalog]) -> [JSONValue] {
        var met = Set(
            catalogs.flatMap(\.everyControl).flatMap { control in
                (control.body["params"]?.array ?? []).compactMap { $0["id"]?.string }
            })
        return catalogs.flatMap(\.params).filter { parameter in
            parameter["id"]?.string.map { met.insert($0).inserted } ?? false
        }
    }
}
