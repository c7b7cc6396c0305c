import Runtime

/// Why a command ends without its result: a sentence for a person, a status for a program. The
/// help text would be no help here: the words of the command were right.
enum GiveUp: Error {
    /// A file is of no use as a whole: unreadable, or something else than was wanted.
    case useless(String)
    /// A file cannot be written where it was asked for.
    case unwritable(String)
    /// The disk fails or is full.
    case disk(String)
    /// The same command may succeed in a moment.
    case later(String)

    init(_ refusal: NodeRefusal) {
        switch refusal {
        case .diskFull: self = .disk(refusal.advice)
        case .stopped(let cause): self = .disk("\(refusal.advice) The cause: \(cause).")
        case .full, .closing, .busy: self = .later(refusal.advice)
        }
    }

    var sentence: String {
        switch self {
        case .useless(let sentence), .unwritable(let sentence), .disk(let sentence),
            .later(let sentence):
            sentence
        }
    }

    /// As sysexits.h numbers them, which shells and schedulers know.
    var status: Int32 {
        switch self {
        case .useless: 65
        case .unwritable: 73
        case .disk: 74
        case .later: 75
        }
    }
}
