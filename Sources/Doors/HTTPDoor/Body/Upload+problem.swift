import HTTPTypes

/// What the sender is told when an upload ended early.
extension Upload {
    func problem(for error: any Error) -> Problem {
        switch error {
        case let problem as Problem:
            var told = problem
            told.recorded = receipt.recorded
            return told
        case let flaw as Inflater.Flaw: return problem(for: flaw)
        case let busy as Gatehouse.Busy:
            return Problem(
                .serviceUnavailable, "The node cannot take more at the moment",
                cure: Self.sendAgain, recorded: receipt.recorded,
                retryAfterSeconds: busy.retryAfterSeconds, closes: true)
        default:
            return Problem(
                .serviceUnavailable, "The upload could not be finished",
                cure: Self.sendAgain, recorded: receipt.recorded,
                retryAfterSeconds: Self.patience, closes: true)
        }
    }

    /// Long enough for a restart of the node.
    private static let patience = 5
    private static let sendAgain =
        "Send the whole body again later; what was recorded is recognised and not doubled."

    private func problem(for flaw: Inflater.Flaw) -> Problem {
        let recorded = receipt.recorded
        switch flaw {
        case .notGzip:
            return Problem(
                .badRequest, "The body is not gzip, although Content-Encoding says so",
                cure: "Compress it with gzip, or leave the header out.", recorded: recorded,
                closes: true)
        case .unfinished:
            return Problem(
                .badRequest, "The gzip body breaks off before its end", cure: Self.sendAgain,
                recorded: recorded, closes: true)
        case .tooLarge(let most):
            return UploadOrder.tooLarge(most: most, recorded: recorded)
        case .bomb(let read, let inflated):
            return Problem(
                .contentTooLarge,
                "\(read) bytes of gzip inflate to more than \(inflated) bytes",
                cure: "A body may inflate to \(limits.inflationMax) times its size; "
                    + "send it plain or in smaller parts.",
                recorded: recorded, closes: true)
        }
    }
}
