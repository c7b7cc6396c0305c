/// How many statements of a file were recorded, known already, or refused.
struct Tally {
    var recorded = 0
    var repeated = 0
    var refused = 0
    /// Files that could not be opened or read to their end.
    var unread = 0

    mutating func add(_ other: Tally) {
        recorded += other.recorded
        repeated += other.repeated
        refused += other.refused
        unread += other.unread
    }

    var sentence: String {
        "\(recorded) recorded, \(repeated) known already, \(refused) refused"
            + (unread > 0 ? ", \(unread) \(unread == 1 ? "file" : "files") not read" : "")
    }
}
