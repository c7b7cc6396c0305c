/// One line of the account, in USD a year; what is paid is negative.
package enum CaseItem: String, CaseIterable, Sendable {
    case participantsTime, othersTime, fuel, inventory, reliability, emissions, boothHours
    case postedOfficers, infrastructure, programme

    /// Costs whatever their sign; booth-hours may be either and count as a benefit when saved.
    package var isCost: Bool {
        switch self {
        case .participantsTime, .othersTime, .fuel, .inventory, .reliability, .emissions,
            .boothHours:
            false
        case .postedOfficers, .infrastructure, .programme: true
        }
    }
}
