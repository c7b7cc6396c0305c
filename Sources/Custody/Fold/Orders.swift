import Model

/// What an authority allowed, and until when. Facts come in order, so the latest end is enough.
struct Orders: Sendable {
    private var openingUntil = Instant.distantPast
    private var detourUntil = Instant.distantPast

    mutating func opening(until: Instant) { openingUntil = max(openingUntil, until) }
    mutating func detour(until: Instant) { detourUntil = max(detourUntil, until) }

    func allowOpening(at moment: Instant) -> Bool { moment <= openingUntil }
    func allowDetour(at moment: Instant) -> Bool { moment <= detourUntil }
}
