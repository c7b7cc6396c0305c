import JSON

/// Gathers resources: of imports in their order, then of the profile. Of two with one uuid the
/// later stays, unless the earlier says that it is to be kept and the later does not.
struct BackMatter {
    private var places: [String: Int] = [:]
    private var resources: [JSONValue?] = []

    mutating func add(_ more: [JSONValue]) {
        for resource in more {
            guard let uuid = resource["uuid"]?.string?.lowercased() else {
                resources.append(resource)
                continue
            }
            if let place = places[uuid], let earlier = resources[place] {
                let isKept = earlier.members?.isKept == true
                if isKept, resource.members?.isKept != true { continue }
                resources[place] = nil
            }
            places[uuid] = resources.count
            resources.append(resource)
        }
    }

    var all: [JSONValue] { resources.compactMap(\.self) }
}
