package import Model

/// What the trusted lane asks, as one text told it.
package struct LaneRules: Hashable, Sendable {
    package struct Crossing: Hashable, Sendable {
        package let border: LandBorder
        package let direction: CrossingDirection

        package init(_ border: LandBorder, _ direction: CrossingDirection) {
            self.border = border
            self.direction = direction
        }
    }

    /// From when they count; nil from the programme's first day.
    package let from: CivilDay?
    /// Where they were read.
    package let basis: String
    /// The day on which they were read there, where that is told.
    package let readOn: CivilDay?
    private let demands: [Crossing: [LaneLink: LinkDemand]]

    package init(
        from: CivilDay?, basis: String, readOn: CivilDay?,
        demands: [Crossing: [LaneLink: LinkDemand]]
    ) {
        self.from = from
        self.basis = basis
        self.readOn = readOn
        self.demands = demands
    }

    package func has(_ crossing: Crossing) -> Bool { demands[crossing] != nil }

    package func demand(on link: LaneLink, _ crossing: Crossing) -> LinkDemand {
        demands[crossing]?[link] ?? .nothing("the rules say nothing of it")
    }
}
