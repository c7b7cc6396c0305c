import Gunzip
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
        case let flaw as Pace.Flaw: return problem(for: flaw)
        case let hindrance as Gatehouse.Hindrance:
            var told = hindrance.problem
            told.recorded = receipt.recorded
            return told
        case is BrokenBody:
            return Problem(
                .badRequest, "The body breaks off, or its chunks are no chunks",
                cure: "Check its Content-Length or its chunks. \(Problem.sendAgain)",
                recorded: receipt.recorded, closes: true)
        default:
            return Problem(
                .serviceUnavailable, "The upload could not be finished", cure: Problem.sendAgain,
                recorded: receipt.recorded, retryAfterSeconds: Self.patience, closes: true)
        }
    }

    /// Long enough for a restart of the node.
    private static let patience = 5

    private func problem(for flaw: Pace.Flaw) -> Problem {
        let title =
            switch flaw {
            case .slow(let bytes, let seconds): "The last \(bytes) bytes took \(seconds) s"
            case .unfinished(let seconds):
                "After \(seconds) s there is still no end of the "
                    + (order.shape == .lines ? "line" : "document")
            }
        return Problem(
            .requestTimeout, title,
            cure: "Send at least \(limits.paceMin) bytes a second, a line within "
                + "\(limits.lineSecondsMax) s, a document within \(limits.documentSecondsMax) s; "
                + "smaller bodies help. \(Problem.sendAgain)",
            recorded: receipt.recorded, closes: true)
    }

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
                .badRequest, "The gzip body breaks off before its end", cure: Problem.sendAgain,
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
