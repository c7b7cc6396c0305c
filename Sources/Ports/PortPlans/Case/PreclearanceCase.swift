package import PortModel

/// A proposal to clear trucks before they reach the border, and all that its worth depends on.
package struct PreclearanceCase: Hashable, Sendable {
    /// What the hours saved rest on.
    package enum Evidence: Hashable, Sendable {
        /// Somebody says so: participants alone, nothing known about the queue of the others.
        case claimed(participation: Double)
        /// The port as it is and as it would be, with a lane of the programme.
        case simulated(before: PortOfEntry, after: PortOfEntry, programme: String)
    }

    package let name: String
    package let trucksPerYear: Double
    package let evidence: Evidence
    package let parameters: [CaseParameter: UncertainValue]
    package let pollutants: [IdlingPollutant]
    /// The value of time already holds these, so that they are not reckoned again.
    package let timeIncludesFuel: Bool
    package let timeIncludesCargo: Bool

    package init(
        name: String, trucksPerYear: Double, evidence: Evidence,
        parameters: [CaseParameter: UncertainValue], pollutants: [IdlingPollutant] = [],
        timeIncludesFuel: Bool = false, timeIncludesCargo: Bool = false
    ) {
        self.name = name
        self.trucksPerYear = trucksPerYear
        self.evidence = evidence
        self.parameters = parameters
        self.pollutants = pollutants
        self.timeIncludesFuel = timeIncludesFuel
        self.timeIncludesCargo = timeIncludesCargo
    }

    package func parameter(_ name: CaseParameter) -> UncertainValue? {
        parameters[name] ?? name.published
    }
}
