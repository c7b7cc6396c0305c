/// What one programme asks of one kind of member, in the order of its catalog.
package struct EntityProfile: Sendable {
    package let programme: String
    /// As on the command line: `highway-carrier`.
    package let entity: String
    package let title: String
    package let criteria: [AskedCriterion]
    private let places: [String: Int]

    package init(
        programme: String, entity: String, title: String, criteria: [AskedCriterion]
    ) {
        self.programme = programme
        self.entity = entity
        self.title = title
        self.criteria = criteria
        places = Dictionary(
            criteria.enumerated().map { ($1.label, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(label: String) -> AskedCriterion? { places[label].map { criteria[$0] } }
}
