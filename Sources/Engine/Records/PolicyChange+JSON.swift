import JSON
import Model

extension PolicyChange {
    var json: JSONValue {
        [
            "at": .text(at.rfc3339), "policy": .text(policy),
            "before": before.map { .text($0) } ?? .null,
        ]
    }

    init(_ json: JSONValue) throws {
        self.init(
            at: try json.instant("at"), policy: try json.text("policy"),
            before: json["before"]?.string)
    }
}
