import JSON

/// Controls put in at one place of a custom structure.
package struct Insertion: Hashable, Sendable {
    enum Order: String, Hashable, Sendable { case keep, ascending, descending }

    let choice: ControlChoice
    let order: Order

    init(_ json: JSONValue) {
        choice = ControlChoice(json)
        order = json["order"]?.string.flatMap(Order.init) ?? .keep
    }
}
