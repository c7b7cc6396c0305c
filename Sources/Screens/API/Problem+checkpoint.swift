package import HTTPDoor
import HTTPTypes

extension Problem {
    static let noSize = Problem(
        .badRequest, "`checkpoint` is no number of facts",
        cure: "Send the second line of the checkpoint you hold, as in ?checkpoint=1841.")

    /// Either a slip of the reader's, or the most important thing that could be found out.
    package static func notSigned(_ size: UInt64) -> Problem {
        Problem(
            .notFound, "No checkpoint of \(size) facts was signed here",
            cure: "Send the second line of the checkpoint you hold. If that is \(size), keep it: "
                + "this ledger is not the one that signed it.")
    }
}
