/// Why a file is not taken: nothing of it was posted.
package enum TollFlaw: Error, Hashable, Sendable {
    /// A line, from 1, and what is wrong with it.
    case line(Int, String)
    case said(String)

    package var advice: String {
        switch self {
        case .line(let number, let sentence): "line \(number): \(sentence)"
        case .said(let sentence): sentence
        }
    }
}
