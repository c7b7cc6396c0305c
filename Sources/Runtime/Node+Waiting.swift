package import Engine

extension Node {
    package var waitingFigures: WaitingFigures { state.register.waitingFigures }

    /// What still waits of the facts at these places.
    package func waiting(among places: RangeSet<UInt64>) -> WaitingShare {
        state.register.waiting(among: places, at: clock())
    }
}
