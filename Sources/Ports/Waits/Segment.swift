/// From where to where a wait is measured. Two bridges of one city differ by a whole inspection
/// because one stops the clock before the booth and the other behind it.
package struct Segment: Hashable, Sendable {
    package let from: String
    package let to: String

    package init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    /// As five of seven pilot crossings on the southern border have it.
    package static let usual = Segment(
        from: "Exit of toll booth in Mexico", to: "Entry of U.S. CBP Primary")
}
