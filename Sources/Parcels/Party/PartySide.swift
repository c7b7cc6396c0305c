/// The two ends of a parcel. A file of people, one a row, has receivers only.
package enum PartySide: Int, CaseIterable, Sendable {
    case receiver, sender

    package var name: String { self == .receiver ? "receiver" : "sender" }

    /// Columns without a prefix are the receiver's: it is who gets what should not have come.
    var prefixes: [String] {
        self == .receiver ? ["receiver_", "consignee_", ""] : ["sender_", "shipper_"]
    }
}
