/// What a port file may ask for, so that a slip of the pen is a sentence and not an endless run.
enum PortLimits {
    /// Ten times the trucks of the whole US-Mexico border on a day.
    static let trucksPerDay = 0.001...200_000.0
    /// The largest truck ports have about 20 booths; a test of the mathematics may want more.
    static let postsMax = 10_000
    /// A millisecond to a month, in seconds: beyond that the unit was mistaken.
    static let serviceSeconds = 0.001...2_592_000.0
    /// Above ten a lognormal service has no use as a mean.
    static let variation = 0.0...10.0
    static let share = 0.0...1.0
    static let weight = 0.0...1e9
    /// Shares are typed by people: thirds do not add up to the last digit.
    static let shareSlack = 1e-6
}
