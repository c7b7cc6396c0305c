import Model

/// What a haul comes to: the deed as it was carried out, and what every sensor goes through.
struct Story: Sendable {
    private(set) var deed: DeedInTime?
    private(set) var signals = Signals()
    private(set) var confounders: Set<Confounder> = []
    let scales: Scales

    /// Which scales the load passes over.
    struct Scales: Sendable {
        let plant: Bool
        let yard: Bool
        let motion: Bool
    }

    struct DeedInTime: Sendable {
        let plot: Plot
        let stand: ClosedRange<Double>
        let loading: ClosedRange<Double>
        let spot: Spot
        let touched: Double?
    }

    private typealias Fault = Magnitudes.Fault
    private typealias Theft = Magnitudes.Theft

    init(_ haul: Haul, chance trunk: Chance) {
        var chance = trunk.branch("scales")
        let plant = chance.happens(Magnitudes.Habit.plantScaleShare)
        let yard = chance.happens(Magnitudes.Habit.yardScaleShare)
        let motion = chance.happens(Magnitudes.Habit.motionScaleShare)
        scales = Scales(plant: plant, yard: yard && haul.stand(.yard) != nil, motion: motion)
        var own = trunk.branch("story")
        if let plot = haul.itinerary.plot { carryOut(plot, on: haul, &own) }
        var faults = trunk.branch("faults")
        noteStreets(haul)
        openByAuthority(haul, &faults)
        drawFaults(haul, &faults)
    }

    private mutating func carryOut(_ plot: Plot, on haul: Haul, _ own: inout Chance) {
        guard let (stand, spot) = Self.scene(of: plot, on: haul) else { return }
        var from = stand.lowerBound, to = stand.upperBound
        if plot.place != .dock {
            from += own.between(Theft.reachSeconds)
            to -= own.between(Theft.leaveSeconds)
            let needed = own.between(Theft.standSeconds)
            // A driver stays in the yard or at the pump longer than the thief needs.
            if plot.place == .yard || plot.place == .fuel { to = min(to, from + needed) }
        }
        let loading = from...max(to, from + 1)
        let touched = touch(plot, haul, loading)
        deed = DeedInTime(plot: plot, stand: stand, loading: loading, spot: spot, touched: touched)
        switch plot.attack {
        case .jammingThenLoading:
            let dark = stand.lowerBound - own.between(Theft.jamBefore)
            let light = stand.upperBound + own.between(Theft.jamAfter)
            signals.holes.append(Signals.Hole(time: dark...light, kind: Self.hole(plot.jamming)))
        case .spoofedTrack:
            let begin = stand.lowerBound - own.between(Theft.spoofBefore)
            let end = stand.upperBound + own.between(Theft.spoofAfter)
            let speed = own.between(Theft.spoofSpeed)
            signals.spoof = Signals.Spoof(time: begin...end, speed: speed, noise: plot.spoofNoise)
        case .tractorSwap: signals.tractor = (to, haul.rig.otherTractor)
        case .stopAndLoad, .detourAndLoad:
            guard plot.isHidden else { break }
            let begin = stand.lowerBound - own.between(Theft.hiddenBefore)
            let end = stand.upperBound + own.between(Theft.hiddenAfter)
            let isScrambled = own.happens(Fault.gapScrambledShare)
            let kind: Signals.Hole.Kind = isScrambled ? .flushedScrambled : .flushed
            signals.holes.append(Signals.Hole(time: begin...end, kind: kind))
            confounders.insert(.coverageGap)
        case .queueLoading, .trailerSwap, .sealClone, .insiderLoading: break
        }
    }

    private static func hole(_ jamming: Plot.Jamming) -> Signals.Hole.Kind {
        switch jamming {
        case .silent: .lost
        case .withoutFix: .withoutFix
        case .withoutFixFlushed: .withoutFixFlushed
        }
    }

    /// Where and when the thief has the truck to himself; nil when the day gave him no chance.
    private static func scene(of plot: Plot, on haul: Haul) -> (ClosedRange<Double>, Spot)? {
        func scene(_ stand: Stand?) -> (ClosedRange<Double>, Spot)? {
            stand.map { ($0.begin...$0.end, $0.spot) }
        }
        switch plot.place {
        case .street: return scene(haul.stand(.theft))
        case .yard: return scene(haul.stand(.yard))
        case .fuel: return scene(haul.stand(.fuel))
        case .queue:
            guard let time = haul.queueDeed,
                let pose = haul.track.poses.last(where: { $0.time <= time.lowerBound })
            else { return nil }
            return (time, pose.spot)
        case .dock:
            let sealed = haul.itinerary.departure - Magnitudes.Day.sealedBefore.upperBound
            return (sealed - 900...sealed - 300, haul.itinerary.dock)
        }
    }

    private mutating func touch(
        _ plot: Plot, _ haul: Haul, _ loading: ClosedRange<Double>
    ) -> Double? {
        switch plot.attack {
        // The box itself stays shut, or is not sealed yet.
        case .tractorSwap, .trailerSwap, .insiderLoading: return nil
        case .stopAndLoad, .detourAndLoad, .jammingThenLoading, .spoofedTrack, .queueLoading,
            .sealClone:
            break
        }
        guard plot.isFelt, haul.rig.hasDoorContact || haul.rig.hasElectronicSeal else { return nil }
        if haul.rig.hasDoorContact {
            signals.openings.append(Signals.Opening(time: loading, isAuthorised: false))
        }
        if haul.rig.hasElectronicSeal { signals.cut = loading.lowerBound }
        return loading.lowerBound
    }
}

extension Story {
    private mutating func noteStreets(_ haul: Haul) {
        if haul.lightSeconds >= 20 { confounders.insert(.trafficLight) }
        if haul.jamSeconds >= 60 { confounders.insert(.congestion) }
        if haul.stand(.fuel) != nil { confounders.insert(.fuelStop) }
        if haul.stand(.checkpoint) != nil { confounders.insert(.checkpoint) }
        if haul.stand(.flatTyre) != nil { confounders.insert(.flatTyre) }
        if !haul.itinerary.closures.isEmpty { confounders.insert(.roadWorks) }
    }

    /// Doors that officers open: at the checkpoint by order or announcement, in secondary by right.
    private mutating func openByAuthority(_ haul: Haul, _ chance: inout Chance) {
        if let opening = haul.itinerary.opening, let stand = haul.stand(.checkpoint) {
            confounders.insert(.checkpointOpening)
            let begin = stand.end - opening.seconds
            let time = begin...stand.end - 10
            signals.openings.append(Signals.Opening(time: time, isAuthorised: opening.isFlagged))
        }
        if let stand = haul.stand(.secondary) {
            let time = stand.begin + 200...stand.end - 200
            signals.openings.append(Signals.Opening(time: time, isAuthorised: false))
        }
    }

    private mutating func drawFaults(_ haul: Haul, _ chance: inout Chance) {
        let road = haul.itinerary.departure...haul.reachedPrimary
        let gap = chance.between(road), gapSeconds = chance.between(Fault.gapSeconds)
        let isScrambled = chance.happens(Fault.gapScrambledShare)
        let isLost = chance.happens(Fault.gapLostShare)
        if chance.happens(Fault.gapShare), signals.holes.isEmpty, signals.spoof == nil {
            let kind: Signals.Hole.Kind =
                isLost ? .lost : isScrambled ? .flushedScrambled : .flushed
            signals.holes.append(Signals.Hole(time: gap...gap + gapSeconds, kind: kind))
            confounders.insert(.coverageGap)
        }
        signals.hasCanyonDrift = chance.happens(Fault.canyonShare)
        if signals.hasCanyonDrift { confounders.insert(.canyonNoise) }
        let reboot = chance.between(road), rebootSeconds = chance.between(Fault.rebootSeconds)
        if chance.happens(Fault.rebootShare), isFree(reboot...reboot + rebootSeconds) {
            let time = reboot...reboot + rebootSeconds
            signals.holes.append(Signals.Hole(time: time, kind: .lost))
            signals.coldStart = time.upperBound
            confounders.insert(.reboot)
        }
        let low = chance.between(road)
        if chance.happens(Fault.lowBatteryShare) {
            signals.lowBatteryFrom = low
            confounders.insert(.lowBattery)
        }
        drawSensorFaults(haul, road, &chance)
    }

    private mutating func drawSensorFaults(
        _ haul: Haul, _ road: ClosedRange<Double>, _ chance: inout Chance
    ) {
        let fault = chance.between(road), faultSeconds = chance.between(Fault.sealFaultSeconds)
        if chance.happens(Fault.sealFaultShare), haul.rig.hasElectronicSeal {
            signals.sealFault = fault...fault + faultSeconds
            confounders.insert(.sealFault)
        }
        let bounce = chance.between(road), bounceSeconds = chance.between(Fault.bounceSeconds)
        let time = bounce...bounce + bounceSeconds
        if chance.happens(Fault.bounceShare), haul.rig.hasDoorContact, isFree(time) {
            signals.openings.append(Signals.Opening(time: time, isAuthorised: false))
            confounders.insert(.doorBounce)
        }
    }

    /// A fault never falls into a deed or an opening: it must not be able to hide one by accident,
    /// nor be excused by one.
    private func isFree(_ time: ClosedRange<Double>) -> Bool {
        !signals.holes.contains { $0.time.overlaps(time) }
            && !signals.openings.contains { $0.time.overlaps(time) }
            && !(deed?.stand.overlaps(time) ?? false)
    }

    mutating func note(_ confounder: Confounder) { confounders.insert(confounder) }
}
