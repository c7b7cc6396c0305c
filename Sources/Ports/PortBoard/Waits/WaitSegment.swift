package import Waits

/// From where to where the wait is measured: by the lane's own zones, or in the words of the port's
/// owner.
package enum WaitSegment: Hashable, Sendable {
    case zones(queue: String, primary: String)
    case said(Segment)

    /// In English, for programs and for the feed.
    package var segment: Segment {
        switch self {
        case .zones(let queue, let primary):
            Segment(from: "Entry of \(queue)", to: "Entry of \(primary)")
        case .said(let segment): segment
        }
    }
}
