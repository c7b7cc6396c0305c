/// The wait of one lane at one moment: everything that a board, a feed or a report needs to say
/// what it is a wait of.
package struct WaitRow: Sendable {
    package let at: Double
    package let lane: LaneClass
    /// nil: too few trucks were recognised lately. Unknown is not zero.
    package let experienced: ExperiencedWait?
    package let joiner: Double?
    package let method: String
    /// The queue may reach beyond the first reader; what lies before it is not in the figure.
    package let isCensored: Bool
}
