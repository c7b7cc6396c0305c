/// An officer, a broker or a pair of both whose figures chance hardly explains. A reason to look,
/// not a verdict.
package struct Anomaly: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Finds more or less than others with picks of the same grounds.
        case officerFinds
        /// More or less is found with this broker than with others.
        case brokerFinds
        /// They meet more often than a drawn assignment makes them.
        case meetings
        /// This officer finds less with this broker than with others.
        case pairFinds
    }

    package let kind: Kind
    package let officer: String?
    package let broker: String?
    package let examined: Int
    package let count: Int
    package let expected: Double
    package let chance: Double
}
