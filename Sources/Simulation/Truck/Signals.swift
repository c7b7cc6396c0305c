import Model

/// What a trip's sensors and radio go through, by the clock of the world.
struct Signals: Sendable {
    /// A time in which the radio or the receiver does not work as it should.
    struct Hole: Sendable {
        enum Kind: Hashable, Sendable {
            /// Nothing is kept: jammed, rebooting, out of memory.
            case lost
            /// Records are kept and flushed when the network is back.
            case flushed, flushedScrambled
            /// The device speaks but has no satellites.
            case withoutFix, withoutFixFlushed

            var isFlushed: Bool {
                self == .flushed || self == .flushedScrambled || self == .withoutFixFlushed
            }
            var hasFix: Bool { self == .flushed || self == .flushedScrambled }
        }

        let time: ClosedRange<Double>
        let kind: Kind
    }

    struct Opening: Sendable {
        let time: ClosedRange<Double>
        let isAuthorised: Bool
    }

    /// A false position, moved along the corridor at a steady pace.
    struct Spoof: Sendable {
        let time: ClosedRange<Double>
        let speed: Double
        let noise: Double
    }

    var holes: [Hole] = []
    var openings: [Opening] = []
    var cut: Double?
    var sealFault: ClosedRange<Double>?
    var spoof: Spoof?
    var tractor: (from: Double, id: TractorID)?
    var hasCanyonDrift = false
    var coldStart: Double?
    var lowBatteryFrom: Double?

    /// Moments at which a device speaks at once and does not wait for its next tick.
    var interrupts: [Double] {
        openings.flatMap { [$0.time.lowerBound, $0.time.upperBound] }
            + [cut, sealFault?.lowerBound]
            .compactMap(\.self)
    }
}
