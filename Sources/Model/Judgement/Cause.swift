extension Finding {
    /// What was found, with the figures a sentence needs.
    package indirect enum Cause: Hashable, Sendable {
        case sealMismatch(expected: String, read: String)
        case sealBroken(seal: String)
        case sealMissing(seal: String)
        case sealReplaced(old: String, new: String)
        /// `zone` is where the load stood, nil on the open road.
        case doorOpened(zone: String?)
        case unplannedStop(lasted: Seconds, zone: String?, othersMoved: Int)
        case routeDeparture(distance: Metres, lasted: Seconds)
        case hiddenDwell(gap: Seconds, unexplained: Seconds)
        case silence(lasted: Seconds)
        case impossibleJump(speed: MetresPerSecond)
        case tooCleanTrack(lasted: Seconds)
        case tractorSwap(expected: String, seen: String)
        case trailerSwap(expected: String, seen: String)
        case driverSwap(expected: String, seen: String)
        /// `detectable` is the smallest load this pair of scales could have seen.
        case weightChange(difference: Kilograms, detectable: Kilograms)
        case queueDwell(lasted: Seconds, usual: Seconds)
        case inspectionMissing
        case inspectionFailed(points: [String])
        case deviceFault(what: String)

        package var kind: Kind {
            switch self {
            case .sealMismatch: .sealMismatch
            case .sealBroken: .sealBroken
            case .sealMissing: .sealMissing
            case .sealReplaced: .sealReplaced
            case .doorOpened: .doorOpened
            case .unplannedStop: .unplannedStop
            case .routeDeparture: .routeDeparture
            case .hiddenDwell: .hiddenDwell
            case .silence: .silence
            case .impossibleJump: .impossibleJump
            case .tooCleanTrack: .tooCleanTrack
            case .tractorSwap: .tractorSwap
            case .trailerSwap: .trailerSwap
            case .driverSwap: .driverSwap
            case .weightChange: .weightChange
            case .queueDwell: .queueDwell
            case .inspectionMissing: .inspectionMissing
            case .inspectionFailed: .inspectionFailed
            case .deviceFault: .deviceFault
            }
        }
    }
}
