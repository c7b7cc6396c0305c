/// Knots from what devices send. Six figures, as tracker servers round them, so that speeds of the
/// same frame agree everywhere to the last digit printed.
enum Speed {
    /// 1 km/h is 1 / 1.852 knots.
    static let knotsPerKilometreAnHour = 0.539957
    /// 1 mph is 1.609344 / 1.852 knots.
    static let knotsPerMileAnHour = 0.868976
    /// 1 m/s is 3.6 / 1.852 knots.
    static let knotsPerMetreASecond = 1.943844

    static func knots(kilometresAnHour speed: Double) -> Double {
        speed * knotsPerKilometreAnHour
    }
}
