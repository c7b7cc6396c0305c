/// Whether the node takes what happens as fast as its clock runs, and which speed it could bear.
struct ExercisePace {
    /// Trucks in the queue report every ten minutes; a delay below that is seen nowhere.
    private static let quiet = 600.0
    /// It is said again when it has grown by half.
    private static let growth = 1.5
    /// Of what was managed so far: the queue is still growing then.
    private static let spare = 0.8

    private let began = ContinuousClock.now
    private var next = quiet

    /// What to say, where something is to be said. Seconds of the lane.
    mutating func told(behind: Double, played: Double) -> String? {
        guard behind >= next, played > 0 else { return nil }
        next = behind * Self.growth
        let passed = Double((ContinuousClock.now - began).components.seconds)
        let managed = max(1, Int(Self.spare * played / max(1, passed)))
        return
            "the exercise is \(Int(behind / 60)) minutes behind the node's clock: the node does not "
            + "take its trucks as fast. Pages show the port as it was then; start it anew with "
            + "`garita serve --speed \(managed)` or less."
    }
}
