extension CaseResult {
    /// What is not reckoned and why, so that no silence is taken for a zero.
    package enum Note: String, CaseIterable, Sendable {
        case claimedOnly, noReliability, fuelInTime, cargoInTime, noCarbonPrice, noPollutants
        case noPostedOfficers, noInfrastructure, noProgrammeCost, noSiteHours, noMultipliers
    }

    package var notes: [Note] { Note.allCases.filter(applies) }

    private func applies(_ note: Note) -> Bool {
        func isUnknown(_ name: CaseParameter) -> Bool { proposal.parameter(name) == nil }
        switch note {
        case .claimedOnly: return boothHoursPerYear == nil
        case .noReliability: return isUnknown(.reliabilityRatio)
        case .fuelInTime: return proposal.timeIncludesFuel
        case .cargoInTime: return proposal.timeIncludesCargo
        case .noCarbonPrice: return isUnknown(.co2Damage)
        case .noPollutants: return proposal.pollutants.isEmpty
        case .noPostedOfficers: return isUnknown(.postedOfficers)
        case .noInfrastructure: return isUnknown(.infrastructure)
        case .noProgrammeCost: return isUnknown(.programmePerTruck)
        case .noSiteHours: return isUnknown(.siteHours)
        case .noMultipliers: return true
        }
    }
}
