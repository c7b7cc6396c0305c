/// The yearly account of a case under one draw of its parameters.
///
/// Time is without fuel and cargo unless the case says that they are in it, and then they are not
/// reckoned again. Participants and others are separate groups of trucks: nobody's gain is in both.
struct CaseAccount {
    /// USD a year; a line that cannot be reckoned is absent.
    private(set) var amounts: [CaseItem: Double] = [:]
    private(set) var truckHours = 0.0
    private(set) var idleHours = 0.0
    private(set) var gallons = 0.0
    private(set) var tonnes: [Double] = []

    init(_ proposal: PreclearanceCase, _ gains: [TimeGain], boothHours: Double?, _ draw: CaseDraw) {
        reckonTime(gains, draw)
        gallons = idleHours * (draw(.fuelPerHour) ?? 0)
        if !proposal.timeIncludesFuel { amounts[.fuel] = gallons * (draw(.fuelPrice) ?? 0) }
        if !proposal.timeIncludesCargo {
            let loss = (draw(.cargoValue) ?? 0) * (draw(.lossPerDay) ?? 0) / 24
            amounts[.inventory] = truckHours * loss
        }
        reckonEmissions(proposal, draw)
        if let boothHours { amounts[.boothHours] = boothHours * (draw(.officerHour) ?? 0) }
        reckonCosts(gains, draw)
    }

    var benefit: Double { sum { !$0.isCost } }
    var cost: Double { 0 - sum(\.isCost) }
    var net: Double { benefit - cost }

    private func sum(_ belongs: (CaseItem) -> Bool) -> Double {
        CaseItem.allCases.filter(belongs).reduce(0) { $0 + (amounts[$1] ?? 0) }
    }

    private mutating func reckonTime(_ gains: [TimeGain], _ draw: CaseDraw) {
        let value = draw(.valueOfTime) ?? 0
        var buffers = 0.0
        for (group, gain) in gains.enumerated() {
            var hours = draw.hours(gain.crossing, group), idle = draw.hours(gain.idling, group)
            if gain.participates {
                let claimed = draw(.claimedHours) ?? 0
                hours += claimed + (draw(.savedElsewhereHours) ?? 0) - (draw(.siteHours) ?? 0)
                idle += claimed * (draw(.claimedIdleShare) ?? 0)
            }
            let item: CaseItem = gain.participates ? .participantsTime : .othersTime
            amounts[item, default: 0] += hours * gain.trucksPerYear * value
            truckHours += hours * gain.trucksPerYear
            idleHours += idle * gain.trucksPerYear
            buffers += gain.buffer * gain.trucksPerYear
        }
        if let ratio = draw(.reliabilityRatio) {
            amounts[.reliability] = buffers * value * ratio
        }
    }

    private mutating func reckonEmissions(_ proposal: PreclearanceCase, _ draw: CaseDraw) {
        let carbon = gallons * (draw(.co2PerGallon) ?? 0) / 1_000
        tonnes = [carbon]
        var worth: Double? = draw(.co2Damage).map { $0 * carbon }
        for (place, pollutant) in proposal.pollutants.enumerated() {
            let mass = idleHours * pollutant.share * draw.grams(place) / 1e6
            tonnes.append(mass)
            if let damage = draw.damage(place) { worth = (worth ?? 0) + mass * damage }
        }
        if let worth { amounts[.emissions] = worth }
    }

    private mutating func reckonCosts(_ gains: [TimeGain], _ draw: CaseDraw) {
        if let officers = draw(.postedOfficers) {
            amounts[.postedOfficers] = -officers * (draw(.officerYear) ?? 0)
        }
        if let price = draw(.infrastructure), let years = draw(.lifeYears) {
            amounts[.infrastructure] = -Self.annuity(price, years, draw(.discountRate) ?? 0)
        }
        if let fee = draw(.programmePerTruck) {
            let trucks = gains.filter(\.participates).reduce(0) { $0 + $1.trucksPerYear }
            amounts[.programme] = -fee * trucks
        }
    }

    /// Equal yearly payments that are worth the price today: `P r / (1 - (1 + r)^-n)`.
    static func annuity(_ price: Double, _ years: Double, _ rate: Double) -> Double {
        guard rate > 1e-9 else { return price / years }
        var growth = 1.0
        for _ in 0..<Int(years) { growth *= 1 + rate }
        // A part of a year grows in proportion.
        growth *= 1 + rate * (years - years.rounded(.down))
        return price * rate / (1 - 1 / growth)
    }
}
