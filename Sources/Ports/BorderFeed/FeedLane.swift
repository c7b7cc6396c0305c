package import Model

/// One kind of lane at a crossing, with the words of the feed, so that nothing is lost between
/// reading and writing.
package struct FeedLane: Hashable, Sendable {
    /// The name in the feed, in its casing, which has changed over the years.
    package let key: String
    package let updateTime: String
    package let operationalStatus: String
    package let delayMinutes: String
    package let lanesOpen: String

    package let state: LaneState
    /// When the figure was set, in UTC; nil when the feed does not say or it cannot be told.
    package let updated: Instant?

    package init(
        key: String, updateTime: String, operationalStatus: String, delayMinutes: String,
        lanesOpen: String, at clock: PortClock
    ) throws(FeedFlaw) {
        self.key = key
        self.updateTime = updateTime
        self.operationalStatus = operationalStatus
        self.delayMinutes = delayMinutes
        self.lanesOpen = lanesOpen
        let minutes = try Self.number(delayMinutes, "delay_minutes", most: Self.minutesMax)
        let lanes = try Self.number(lanesOpen, "lanes_open", most: Self.lanesMax)
        switch operationalStatus.lowercased() {
        case "n/a": state = .notOffered
        case "lanes closed": state = .closed
        case "update pending": state = .pending
        case "no delay", "delay":
            state = .open(minutes: minutes, lanes: lanes, word: operationalStatus)
        default: state = .unknown(operationalStatus)
        }
        updated = clock.moment(of: updateTime)
    }

    /// Two days; a longer wait is a slip of the keyboard.
    private static let minutesMax = 2_880
    private static let lanesMax = 100

    /// Empty is no number, not zero.
    private static func number(_ text: String, _ field: String, most: Int) throws(FeedFlaw) -> Int?
    {
        if text.isEmpty { return nil }
        if let value = Int(text), (0...most).contains(value) { return value }
        throw FeedFlaw(
            "\(field): sent “\(text.prefix(40))”; wanted a whole number from 0 to \(most), or nothing."
        )
    }
}
