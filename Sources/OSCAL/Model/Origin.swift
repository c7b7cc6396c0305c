/// Where a group or control stood first: in which catalog, and as which thing of it.
///
/// Two imports of one catalog are laid over each other by this, however many profiles lie between.
struct Origin: Hashable, Sendable {
    let source: Int
    private(set) var order: Int

    /// The place of the next thing, counting as a reader meets them.
    mutating func next() -> Origin {
        order += 1
        return self
    }
}
