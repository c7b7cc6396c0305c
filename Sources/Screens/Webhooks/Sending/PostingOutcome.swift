/// What came of it. Only the status of an answer is kept: whoever named the destination must not
/// read through us what is said there.
package enum PostingOutcome: Hashable, Sendable {
    case answered(Int)
    /// Nothing was sent.
    case refused(DestinationFlaw)
    case unreachable
    case noTLS
    case garbled
    case late(seconds: Int)
    /// We stopped while it was under way.
    case broken

    package var isTaken: Bool {
        if case .answered(200..<300) = self { true } else { false }
    }

    /// The receiver says that it will never take anything here again.
    package var isFinal: Bool { self == .answered(410) }

    /// A sentence for whoever subscribed, without a full stop.
    package var sentence: String {
        switch self {
        case .answered(let status) where (300..<400).contains(status):
            "the receiver answered \(status), a redirection, and none is followed: subscribe with "
                + "the address itself"
        case .answered(let status): "the receiver answered \(status)"
        case .refused(let flaw): "nothing was sent: \(flaw.advice)"
        case .unreachable: "the receiver could not be connected to"
        case .noTLS:
            "no encrypted connection came about: the receiver's certificate is not trusted, or is "
                + "of another name"
        case .garbled: "the receiver closed the connection without an answer that is HTTP"
        case .late(let seconds):
            "the receiver did not answer within \(seconds) second\(seconds == 1 ? "" : "s")"
        case .broken: "the node was stopped meanwhile"
        }
    }
}
