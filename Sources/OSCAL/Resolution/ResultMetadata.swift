import JSON

/// The metadata of a resolved catalog: the profile's, marked as made from it.
enum ResultMetadata {
    /// The newest edition that this program knows; a result never claims a later one.
    static let newest = ShapeTable.edition

    static func make(
        _ profile: Profile, at address: Address, imported: [Catalog], stamp: Resolver.Stamp
    ) -> [JSONMember] {
        var members = profile.metadata
        members.set("last-modified", .string(stamp.moment))
        members.set("oscal-version", .string(version(profile, imported)))
        members.edit("props") {
            $0.removeAll { Self.marks.contains($0["name"]?.string ?? "") }
            $0.append(["name": "resolution-tool", "value": .string(stamp.tool)])
            $0.append(["name": "source-profile", "value": .string(address.name)])
        }
        members.edit("links") {
            $0.removeAll { $0["rel"]?.string == "source-profile" }
            $0.append(["href": .string(address.name), "rel": "source-profile"])
        }
        for catalog in imported {
            keep("roles", by: "id", of: catalog, in: &members)
            keep("parties", by: "uuid", of: catalog, in: &members)
        }
        return members
    }

    private static let marks: Set<String> = ["resolution-tool", "source-profile"]

    private static func keep(
        _ name: String, by id: String, of catalog: Catalog, in members: inout [JSONMember]
    ) {
        let kept = (catalog.metadata[name]?.array ?? []).filter { $0.members?.isKept == true }
        guard !kept.isEmpty else { return }
        members.edit(name) { present in
            for one in kept where !present.contains(where: { $0[id] == one[id] }) {
                present.append(one)
            }
        }
    }

    /// The latest of the documents' editions, but none later than ours.
    private static func version(_ profile: Profile, _ imported: [Catalog]) -> String {
        let all = [profile.metadata] + imported.map(\.metadata)
        let known = all.compactMap { $0["oscal-version"]?.string }.filter { number($0) != nil }
        let latest = known.max { precedes($0, $1) } ?? newest
        return precedes(newest, latest) ? newest : latest
    }

    static func number(_ version: String) -> [Int]? {
        let core = version.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".").map { Int($0) }
        return parts.count == 3 && !parts.contains(nil) ? parts.compactMap(\.self) : nil
    }

    private static func precedes(_ a: String, _ b: String) -> Bool {
        (number(a) ?? []).lexicographicallyPrecedes(number(b) ?? [])
    }
}
