/// What one more position meant for a load's standing still.
package enum StopChange: Hashable, Sendable {
    case nothing
    /// The load has now stood for the tracker's duration; the stand began at `from`, before this.
    case standing(Stand)
    /// A stand that had been announced is over.
    case movedOff(Stand)
}
