/// How long to wait before the broker is tried again: twice as long each time, up to a most.
struct Pauses {
    private let first: Duration
    private let most: Duration
    private var coming: Duration

    init(_ limits: MQTTLimits) {
        first = limits.pauseFirst
        most = limits.pauseMax
        coming = first
    }

    /// A talk that lasted longer than the longest pause was a success, and the count begins anew.
    mutating func next(afterTalkOf lasted: Duration) -> Duration {
        if lasted >= most { coming = first }
        defer { coming = min(coming * 2, most) }
        return coming
    }
}
