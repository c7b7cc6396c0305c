import Model

/// A statement with its place in the files, which whoever has to mend it wants to know.
struct HeardStatement {
    let submission: Submission
    let place: FilePlace

    /// Set where it has to wait for its turn.
    var deferred: Instant?

    init(submission: Submission, place: FilePlace) {
        self.submission = submission
        self.place = place
    }

    /// When it is heard: events that do not say so, when they happened.
    var moment: Instant { deferred ?? submission.heard ?? submission.event.occurred }
}
