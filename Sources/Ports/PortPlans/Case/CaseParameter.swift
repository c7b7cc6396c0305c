/// What a case for pre-clearance is reckoned with. A parameter nobody gives and no public source
/// knows is not reckoned, and the result says so.
package enum CaseParameter: String, CaseIterable, Sendable {
    case valueOfTime, reliabilityRatio, fuelPerHour, fuelPrice, co2PerGallon, co2Damage
    case cargoValue, lossPerDay, officerHour, officerYear
    case claimedHours, claimedIdleShare, savedElsewhereHours, siteHours
    case postedOfficers, infrastructure, lifeYears, discountRate, programmePerTruck

    package var unit: String {
        switch self {
        case .valueOfTime: "USD per truck-hour"
        case .reliabilityRatio: "value of a buffer hour over value of a mean hour"
        case .fuelPerHour: "gallons per idling hour"
        case .fuelPrice: "USD per gallon"
        case .co2PerGallon: "kg per gallon"
        case .co2Damage: "USD per tonne"
        case .cargoValue: "USD per truck, empty ones in the mean"
        case .lossPerDay: "share of the cargo's value per day"
        case .officerHour: "USD per officer-hour"
        case .officerYear: "USD per officer and year"
        case .claimedHours: "hours saved per participant"
        case .claimedIdleShare: "share of the claimed hours spent idling"
        case .savedElsewhereHours: "hours saved per participant before the queue"
        case .siteHours: "hours per participant at the pre-clearance site"
        case .postedOfficers: "officers posted abroad"
        case .infrastructure: "USD, once"
        case .lifeYears: "years"
        case .discountRate: "per year"
        case .programmePerTruck: "USD per participating crossing"
        }
    }

    /// Beyond these the unit was mistaken.
    package var range: ClosedRange<Double> {
        switch self {
        case .lossPerDay, .claimedIdleShare, .discountRate: 0...1
        case .reliabilityRatio: 0...10
        case .lifeYears: 1...200
        case .claimedHours, .savedElsewhereHours, .siteHours: 0...240
        case .valueOfTime, .officerHour, .fuelPrice, .fuelPerHour, .co2PerGallon: 0...10_000
        case .cargoValue, .co2Damage, .officerYear, .programmePerTruck: 0...100_000_000
        case .postedOfficers: 0...10_000
        case .infrastructure: 0...100_000_000_000
        }
    }

    /// What public sources say. Ranges of a fifth either way are assumed where none is published.
    package var published: UncertainValue? {
        switch self {
        case .valueOfTime:
            UncertainValue(
                71.57, 57.26, 85.88, source: "ATRI, operational costs of trucking, without fuel",
                year: 2024)
        case .fuelPerHour:
            UncertainValue(
                0.8, 0.64, 0.96, source: "idling long-haul truck, range assumed", year: 2004)
        case .fuelPrice:
            UncertainValue(3.76, 3.01, 4.51, source: "US diesel, range assumed", year: 2024)
        case .co2PerGallon: UncertainValue(10.18, 10.18, 10.18, source: "EPA, diesel", year: 2023)
        case .cargoValue:
            UncertainValue(
                45_421, 36_337, 54_505, source: "City of Pharr, a truck of produce, range assumed",
                year: 2022)
        case .lossPerDay:
            UncertainValue(0.0135, 0.006, 0.021, source: "Hummels and Schaur", year: 2013)
        case .officerHour:
            UncertainValue(
                107, 86, 128, source: "El Paso's overtime paid to CBP, range assumed", year: 2016)
        case .officerYear:
            UncertainValue(
                126_000, 100_800, 151_200, source: "JEC, 1,000 officers, range assumed", year: 2017)
        case .claimedIdleShare:
            UncertainValue(1, 1, 1, source: "all claimed hours taken as idling", year: 2024)
        case .reliabilityRatio, .co2Damage, .claimedHours, .savedElsewhereHours, .siteHours,
            .postedOfficers, .infrastructure, .lifeYears, .discountRate, .programmePerTruck:
            nil
        }
    }
}
