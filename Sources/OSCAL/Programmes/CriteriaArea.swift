/// Criteria under one heading.
struct CriteriaArea: Hashable, Sendable {
    let number: String
    let title: String
    var criteria: [Criterion] = []
}
