import JSON

/// One import of a profile: from where, and which controls.
package struct Import: Hashable, Sendable {
    package let href: String
    package let choice: ControlChoice
    /// Where the import stands in its profile.
    package let pointer: String

    init(_ json: JSONValue, at pointer: String) throws(ShapeRefusal) {
        guard let href = json["href"]?.string, !href.isEmpty else {
            throw ShapeRefusal(pointer, "an import with an href")
        }
        self.href = href
        self.pointer = pointer
        choice = ControlChoice(json)
    }
}
