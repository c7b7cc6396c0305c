import JSON

/// What a profile takes out of a control and puts into it.
package struct Alter: Hashable, Sendable {
    package let control: String
    let removes: [Removal]
    let adds: [Addition]

    init(_ json: JSONValue) {
        control = json["control-id"]?.string ?? ""
        removes = (json["removes"]?.array ?? []).map(Removal.init)
        adds = (json["adds"]?.array ?? []).map(Addition.init)
    }
}
