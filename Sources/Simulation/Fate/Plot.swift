/// What a thief means to do, before the traffic has had its say.
struct Plot: Sendable {
    enum Place: Hashable, Sendable { case street, yard, fuel, queue, dock }
    /// How a jammer shows: nothing at all, records without a fix, or those flushed afterwards.
    enum Jamming: Hashable, Sendable { case silent, withoutFix, withoutFixFlushed }

    let attack: Attack
    let place: Place
    let load: Double
    /// Door contact and cable feel it, where the trailer has them.
    let isFelt: Bool
    let isHidden: Bool
    let jamming: Jamming
    let spoofNoise: Double
    let holdsBack: Bool
    let feature: Feature?

    private typealias Theft = Magnitudes.Theft

    init(chance: Chance, avoiding closed: [ClosedRange<Double>]) {
        var chance = chance
        attack = Attack.allCases[chance.index(weighing: Theft.weights)]
        let isInYard = chance.happens(Theft.yardShare)
        load = chance.between(Theft.load)
        isFelt = !chance.happens(Theft.stealthShare)
        isHidden = chance.happens(Theft.hiddenShare)
        let style = chance.unit()
        jamming =
            style < Theft.jamSilentShare
            ? .silent
            : style < Theft.jamSilentShare + Theft.jamBufferedShare
                ? .withoutFixFlushed : .withoutFix
        spoofNoise =
            chance.happens(Theft.spoofNoisyShare) ? Theft.spoofNoise : Theft.spoofCleanNoise
        holdsBack = chance.happens(Theft.queueHoldShare)
        switch attack {
        case .queueLoading: place = .queue
        case .insiderLoading: place = .dock
        case .sealClone: place = isInYard ? .yard : .fuel
        case .tractorSwap, .trailerSwap: place = isInYard ? .yard : .street
        case .stopAndLoad, .detourAndLoad, .jammingThenLoading, .spoofedTrack: place = .street
        }
        feature =
            place == .street
            ? Self.drawFeature(attack, &chance, avoiding: closed) : nil
    }

    private static func drawFeature(
        _ attack: Attack, _ chance: inout Chance, avoiding closed: [ClosedRange<Double>]
    ) -> Feature {
        var stretches = Landmarks.openStretches.filter { open in
            !closed.contains { $0.overlaps(open) }
        }
        // The false track runs ahead of the truck and must not reach the yard before it ends.
        if attack == .spoofedTrack { stretches = Array(stretches.prefix(2)) }
        precondition(!stretches.isEmpty, "the town never closes all its streets")
        let stretch = chance.pick(stretches)
        if attack == .detourAndLoad { return drawDetour(&chance, in: stretch) }
        let isSwap = attack == .tractorSwap || attack == .trailerSwap
        let seconds = chance.between(isSwap ? Theft.swapSeconds : Theft.standSeconds)
        return Feature(
            progress: chance.between(stretch),
            kind: .halt(Halt(reason: .theft, seconds: seconds)))
    }

    private static func drawDetour(
        _ chance: inout Chance, in stretch: ClosedRange<Double>
    ) -> Feature {
        let span = chance.between(Theft.warehouseSpan)
        let from = chance.between(stretch.lowerBound...stretch.upperBound - span)
        let depth = chance.sign() * chance.between(Theft.warehouseDepth)
        let via = [
            Landmarks.corridor.spot(at: from + span * 0.1, offset: depth * 0.6),
            Landmarks.corridor.spot(at: from + span * 0.5, offset: depth),
            Landmarks.corridor.spot(at: from + span * 0.9, offset: depth * 0.6),
        ]
        let stand = Halt(reason: .theft, seconds: chance.between(Theft.warehouseSeconds))
        return Feature(
            progress: from, kind: .excursion(via: via, rejoin: from + span, halt: stand))
    }
}
