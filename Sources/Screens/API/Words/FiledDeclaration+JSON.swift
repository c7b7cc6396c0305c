import JSON
import Model
import Views

extension FiledDeclaration {
    /// The record as it was filed, for those who see everything.
    var json: JSONValue {
        [
            "index": .index(index), "sender": .name(sender), "at": .moment(at),
            "replaced": .bool(isReplaced),
            // nil: only what was read once becomes a page's declaration
            "record": (try? JSONValue(parsing: record)) ?? nil,
        ]
    }
}
