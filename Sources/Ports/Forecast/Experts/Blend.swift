/// Climatology plus what is left of today's departure from it: the second simplest forecast, and
/// the one that others have to beat. How much is left is learned by least squares.
struct Blend {
    private var product = 0.0
    private var square = 0.0

    /// From 0, climatology, to 1, today's departure lasts.
    var share: Double { square > 0 ? min(max(product / square, 0), 1) : 1 }

    mutating func learn(departure: Double, later: Double) {
        product += departure * later
        square += departure * departure
    }
}
