import Model

/// The one way a broken chain is mended: an authority looked, found nothing, and sealed again.
///
/// Neither half heals alone. A seal on an unexamined load locks the thief's work in, and a clean
/// look behind an open door is worth the moment it took.
struct Healing: Sendable {
    private var wasClean = false
    /// Whatever broke before this is mended; whatever breaks after it is not.
    private(set) var healedAt: Instant?

    mutating func inspected(clean: Bool) { wasClean = clean }

    mutating func resealed(at moment: Instant) {
        guard wasClean else { return }
        wasClean = false
        healedAt = moment
    }
}
