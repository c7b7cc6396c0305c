/// How fast a body comes. Counted is only the time in which we waited for its sender: the disk's
/// time is not the sender's fault.
///
/// Without it whoever sends a byte now and then holds an upload for ever.
package struct Pace: Sendable {
    package enum Flaw: Error, Hashable {
        case slow(bytes: Int, seconds: Int)
        case unfinished(seconds: Int)
    }

    private let limits: DoorLimits
    private let wholeMax: Duration
    private var bytes = 0
    private var waited = Duration.zero
    private var sinceWhole = Duration.zero

    /// `wholeSecondsMax`: the longest wait for something that can be used, a line or a document.
    package init(_ limits: DoorLimits, wholeSecondsMax: Int) {
        self.limits = limits
        wholeMax = .seconds(wholeSecondsMax)
    }

    /// A piece came after so long a wait.
    package mutating func note(bytes more: Int, waited pause: Duration) {
        bytes += more
        waited += pause
        sinceWhole += pause
    }

    /// A line is complete.
    package mutating func noteWhole() { sinceWhole = .zero }

    /// Asked when one more piece has come, of the pieces before it: what has ended was never slow.
    package mutating func check() throws(Flaw) {
        guard sinceWhole <= wholeMax else {
            throw .unfinished(seconds: Int(sinceWhole.components.seconds))
        }
        let seconds = Int(waited.components.seconds)
        guard seconds >= limits.paceWindowSeconds else { return }
        guard bytes >= limits.paceMin * seconds else {
            throw .slow(bytes: bytes, seconds: seconds)
        }
        bytes = 0
        waited = .zero
    }
}
