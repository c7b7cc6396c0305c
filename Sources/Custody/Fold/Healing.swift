import Model

/// The one way a broken chain is mended: an authority looked, found nothing, and sealed again.
///
/// Neither half heals alone. A seal on an unexamined load locks the thief's work in, and a clean
/// look behind an open door is worth the moment it took.
struct Healing: Sendable {
    private var looked: Instant?
    /// Whatever broke before this look is mended. What broke between the look and the seal is not:
    /// nobody looked after it.
    private(set) var healedAt: Instant?

    mutating func inspected(clean: Bool, at moment: Instant) { looked = clean ? moment : nil }

    mutating func resealed() {
        guard let looked else { return }
        healedAt = looked
        self.looked = nil
    }
}
