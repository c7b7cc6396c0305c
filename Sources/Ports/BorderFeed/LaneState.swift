/// What a feed says of a lane. Only an open lane has a number, and no other is a wait of zero.
package enum LaneState: Hashable, Sendable {
    /// `N/A`: the crossing has no lane of this kind.
    case notOffered
    /// `Lanes Closed`.
    case closed
    /// `Update Pending`: nobody has said.
    case pending
    /// `word` is `no delay` or `delay`: a lane without delay carries up to seven minutes.
    case open(minutes: Int?, lanes: Int?, word: String)
    /// A word that this program does not know.
    case unknown(String)

    /// For programs.
    package var name: String {
        switch self {
        case .notOffered: "notOffered"
        case .closed: "closed"
        case .pending: "pending"
        case .open: "open"
        case .unknown: "unknown"
        }
    }
}
