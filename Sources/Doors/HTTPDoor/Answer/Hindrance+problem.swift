import HTTPTypes

extension Gatehouse.Hindrance {
    /// What is the matter, in words for a sender, and when to come again.
    package var problem: Problem {
        switch self {
        case .busy(let seconds):
            Problem(
                .serviceUnavailable, "The node cannot take more at the moment",
                cure: Problem.sendAgain, retryAfterSeconds: seconds, closes: true)
        case .closing:
            Problem(
                .serviceUnavailable, "The node is shutting down", cure: Problem.sendAgain,
                retryAfterSeconds: Self.restartSeconds, closes: true)
        case .diskFull:
            Problem(
                Self.insufficientStorage, "The node's disk is full",
                cure: "Tell its operator to make room. \(Problem.sendAgain)",
                retryAfterSeconds: Self.operatorSeconds, closes: true)
        case .stopped:
            Problem(
                .serviceUnavailable, "The node stopped writing after a disk error",
                cure: "Tell its operator, who must look at the disk and start the node again. "
                    + Problem.sendAgain,
                retryAfterSeconds: Self.operatorSeconds, closes: true)
        }
    }

    /// RFC 4918.
    private static let insufficientStorage = HTTPResponse.Status(
        code: 507, reasonPhrase: "Insufficient Storage")
    /// Long enough for a restart of the node.
    private static let restartSeconds = 5
    /// Nothing changes before a person did something; asking once a minute costs nobody anything.
    private static let operatorSeconds = 60
}

extension Problem {
    /// True of every upload that ended early.
    static let sendAgain =
        "Send the whole body again later; what was recorded is recognised and not doubled."
}
