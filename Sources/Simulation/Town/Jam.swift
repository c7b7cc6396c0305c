/// Stop and go: a band of standing traffic that rolls backwards through a stretch, so that every
/// truck in it stands about as long as its neighbours.
struct Jam: Hashable, Sendable {
    let stretch: ClosedRange<Double>
    let hours: ClosedRange<Double>
    let period: Double
    let standing: Double

    func speed(at progress: Double, _ time: Double) -> Double? {
        guard hours.contains(time), stretch.contains(progress) else { return nil }
        let wave = (time + progress / Magnitudes.Road.waveSpeed) / period
        return wave - wave.rounded(.down) < standing ? 0 : Magnitudes.Road.crawl
    }
}

/// An accident: the road is shut for some minutes and a queue grows behind it, then melts from
/// its head.
struct Blockage: Hashable, Sendable {
    let progress: Double
    let begin: Double
    let seconds: Double

    func stands(at progress: Double, _ time: Double) -> Bool {
        guard time >= begin, progress <= self.progress else { return false }
        let tail = self.progress - Magnitudes.Road.queueGrowth * (time - begin)
        let released = max(0, time - begin - seconds) * Magnitudes.Road.waveSpeed
        return progress >= tail && progress <= self.progress - released
    }
}

/// Road works: for hours everybody leaves the corridor here and takes the same streets.
struct Closure: Hashable, Sendable {
    let stretch: ClosedRange<Double>
    let hours: ClosedRange<Double>
    let offset: Double
    /// The authority told the lane; otherwise only the many who do the same explain it.
    let isAnnounced: Bool

    var detour: Feature {
        let from = stretch.lowerBound, to = stretch.upperBound
        let inset = abs(offset) / 2
        let marks = stride(from: from + inset, to: to - inset + 1, by: 300)
        let via = marks.map { Landmarks.corridor.spot(at: $0, offset: offset) }
        return Feature(progress: from, kind: .excursion(via: via, rejoin: to, halt: nil))
    }
}
