/// Booth-seconds that go by for each tag that leaves the queue, learned from the day so far.
///
/// It holds the service time and the share of trucks whose tags are read in one figure, so that
/// neither has to be known. Only time with a queue counts: an idle booth serves nobody.
struct ServicePace {
    /// With a shorter wait a booth may have stood idle.
    private static let queueLeast = 180.0
    /// The usual pace counts as much as twenty tags.
    private static let usualWeight = 20.0
    /// Trucks with a readable tag that was read at both stations, before anything is known.
    private static let usualReadShare = 0.6

    private let usual: Double
    private var boothSeconds = 0.0
    private var departures = 0
    private var hadQueue = false

    init(service: Double) { usual = service / Self.usualReadShare }

    var value: Double {
        (boothSeconds + usual * Self.usualWeight) / (Double(departures) + Self.usualWeight)
    }

    mutating func learn(wait: Double?, boothSeconds: Double?, departures: Int) {
        let hasQueue = (wait ?? 0) > Self.queueLeast
        if hasQueue, hadQueue, let boothSeconds {
            self.boothSeconds += boothSeconds
            self.departures += departures
        }
        hadQueue = hasQueue
    }
}
