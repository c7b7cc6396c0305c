import ArgumentParser

/// What of a node's past is learnt from, and what measures.
struct LearningOptions: ParsableArguments {
    @Option(help: "Leave out results of so many last days: others of those days are still missing.")
    var skipDays = 0
    @Option(help: "The share of examined declarations, the last by day, that measures.")
    var laterShare = 0.25

    func validate() throws {
        guard (0.05...0.5).contains(laterShare) else {
            throw ValidationError("--later-share \(laterShare): wanted 0.05 to 0.5")
        }
        guard (0...3_650).contains(skipDays) else {
            throw ValidationError("--skip-days \(skipDays): wanted 0 to 3650")
        }
    }

    var settings: LearningFolder.Settings {
        LearningFolder.Settings(skipDays: skipDays, laterShare: laterShare)
    }
}
