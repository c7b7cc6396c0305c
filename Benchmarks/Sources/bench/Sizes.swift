import Model

/// How much each benchmark works. Large enough to outlast the timer, small enough for a newcomer.
enum Sizes {
    /// Issue 2 names both: a day of a busy lane against a country's worth of zones.
    static let positions = 1_000_000
    static let polygons = 1_000

    /// Each kernel runs as often; the best counts, since a neighbour can only slow it down.
    static let rounds = 3

    /// As many trucks as two cores judge in some minutes over all the seeds.
    static let seeds = 20
    static let trucks = 300
    static let attackShare = 0.2

    /// A Tuesday in March at local midnight, Tijuana time: an ordinary working day.
    static let day = Instant(milliseconds: 1_773_129_600_000)
}
