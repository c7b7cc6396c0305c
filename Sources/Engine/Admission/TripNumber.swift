/// How many trips were declared before this one: a short name by which admission finds it.
struct TripNumber: Hashable, Sendable {
    let value: Int

    /// The stream of facts about the lane itself.
    static let lane = TripNumber(value: -1)
}
