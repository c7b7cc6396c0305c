import JSON

/// How imported controls are put together.
package struct Merge: Hashable, Sendable {
    package enum Structure: Hashable, Sendable {
        case flat
        case asIs
        case custom(groups: [CustomGroup], inserts: [Insertion])
    }

    package let structure: Structure
    /// `merge.combine.method`, which the JSON schema has dropped and documents still have.
    package let method: String?

    init(_ json: JSONValue?) throws(ShapeRefusal) {
        method = json?["combine"]?["method"]?.string
        let isAsIs = json?["as-is"]?.bool == true
        let custom = json?["custom"]
        let isFlat = json?["flat"] != nil
        guard [isAsIs, custom != nil, isFlat].count(where: \.self) <= 1 else {
            throw ShapeRefusal("/profile/merge", "one of flat, as-is and custom, not several")
        }
        if let custom {
            structure = .custom(
                groups: (custom["groups"]?.array ?? []).map(CustomGroup.init),
                inserts: (custom["insert-controls"]?.array ?? []).map(Insertion.init))
        } else {
            structure = isAsIs ? .asIs : .flat
        }
    }
}
