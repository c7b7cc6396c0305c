/// What the members of a council said at one point of one later point, kept until it comes.
struct Opinion {
    let series: Int
    let origin: Int
    let features: [Double]
    /// Persistence, climatology, blend, a cautious regression and a bold one.
    let members: [Double]
    /// The usual change, in which errors are measured.
    let scale: Double
    let climatology: Double
    /// How far the series was from its climatology; nil where the target has none yet.
    let departure: Double?
    /// What was told of it; nil of a neighbouring horizon, which only teaches.
    var forecast: Prediction?
}

/// A forecast and what came.
struct Settled {
    let forecast: Prediction
    let value: Double
}
