import JSON
import Model

extension Adoption {
    var json: JSONValue {
        ["at": .text(at.rfc3339), "places": .list(places.map { .int($0.value) })]
    }

    init(_ json: JSONValue) throws {
        self.init(
            at: try json.instant("at"),
            places: try json.required("places") { list in
                list.array?.compactMap { $0.int.map { LedgerIndex(UInt64($0)) } }
            })
    }
}
