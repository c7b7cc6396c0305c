package import Model

/// One line that one sender hands in at one moment, as bytes.
package struct Statement: Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        case trip, position, event
    }

    package let received: Instant
    package let speaker: Speaker
    package let kind: Kind
    /// The number of the trip in `World.voyages`, for the world's own bookkeeping.
    package let voyage: Int
    /// One JSON object without a line end.
    package let line: ArraySlice<UInt8>
}
