/// What a matcher makes of reads: everything an estimate may use, each with the moment from which
/// it was known.
struct Matched {
    /// In the order in which they became known.
    var passages: [Passage] = []
    /// In order of time.
    var arrivals: [Arrival] = []
    /// When tags were seen at primary, matched or not, by lane.
    var departures: [[Double]] = [[], []]
    /// The trucks are known one by one, with their lane from the start and by one clock.
    var isKnown = false
}
