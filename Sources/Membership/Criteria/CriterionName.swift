/// A criterion by its programme and number: numbers mean nothing without their programme.
package struct CriterionName: Hashable, Sendable, CustomStringConvertible {
    package let programme: String
    package let label: String

    package init(_ programme: String, _ label: String) {
        self.programme = programme
        self.label = label
    }

    package var description: String { "\(programme) \(label)" }
}
