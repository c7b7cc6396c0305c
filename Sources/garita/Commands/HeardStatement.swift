import Model

/// A statement with its place in the files, which whoever has to mend it wants to know.
struct HeardStatement {
    let submission: Submission
    let place: FilePlace

    /// When it is heard: events that do not say so, when they happened.
    var moment: Instant { submission.heard ?? submission.event.occurred }
}
