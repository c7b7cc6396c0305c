/// What one programme asks that another does not, area by area and criterion by criterion.
package struct Comparison: Hashable, Sendable {
    package struct Area: Hashable, Sendable {
        package let title: String
        package let criteria: [Row]

        package var unanswered: [Row] { criteria.filter { !$0.isAnswered } }
        /// Labels of the other side's criteria that answer this area, each once.
        package var answers: [String] {
            var met: Set<String> = []
            return criteria.flatMap(\.answers).filter { met.insert($0).inserted }
        }

        package var fit: Fit {
            if criteria.allSatisfy({ $0.fit == .full }) { return .full }
            return criteria.contains(where: \.isAnswered) ? .part : .none
        }
    }

    package enum Fit: String, Hashable, Sendable { case full, part, none }

    package struct Row: Hashable, Sendable {
        package let id: String
        package let label: String
        package let title: String
        package let statement: String
        package let obligation: String?
        package let fit: Fit
        package let answers: [String]
        package let confidence: String?
        package let remarks: String?

        package var isAnswered: Bool { fit != .none }
    }

    package let areas: [Area]
    /// What the other side asks and this one does not.
    package let theirs: [Area]
    /// Ids that the mapping names and neither catalog has.
    package let unknown: [String]

    package init(_ ours: Catalog, _ theirs: Catalog, by mapping: ControlMapping) {
        areas = Comparer(ours, answeredBy: theirs, mapping).areas
        self.theirs = Comparer(theirs, answeredBy: ours, mapping.inverted).areas
            .compactMap { area in
                area.unanswered.isEmpty ? nil : Area(title: area.title, criteria: area.unanswered)
            }
        let known = Set((ours.everyControl + theirs.everyControl).map(\.id))
        var met = known
        unknown = mapping.maps.flatMap { $0.sources + $0.targets }
            .filter { met.insert($0).inserted }
    }
}
