/// The sentences with which the store turns down a call that would damage the log.
enum Misuse {
    static let closed = "the store was closed; open it again"
    static let readOnly = "the folder was opened for reading; writing needs the node itself"

    static func gap(sent: UInt64, wanted: UInt64) -> String {
        "a segment begins at \(sent), but the log holds \(wanted) facts; it must begin there"
    }

    static func judged(_ sent: UInt64, before: UInt64, facts: UInt64) -> String {
        "judged was set to \(sent); it was \(before), never goes back, and the log holds \(facts)"
    }

    static func tile(level: Int, number: UInt64) -> String {
        "tile \(level)/\(number) is there already, and a full tile never changes"
    }

    static func rewrite(_ first: UInt64, count: Int) -> String {
        "no segment begins at \(first) with \(count) facts, so there is none to rewrite"
    }

    static func checkpoint(size: UInt64, latest: UInt64) -> String {
        "a checkpoint of size \(size) came after one of size \(latest); a log never shrinks"
    }

    static func checkpoint(size: UInt64, facts: UInt64) -> String {
        "a checkpoint speaks for \(size) facts, but the log holds \(facts)"
    }

    static func fork(size: UInt64) -> String {
        "another tree of size \(size) was signed before; two would be a fork"
    }

    static func key(exists id: String) -> String { "key \(id) is there already" }
    static func key(unknown id: String) -> String { "no key is called \(id)" }
}
