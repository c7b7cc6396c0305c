import Model

extension Story {
    /// The verdict the world itself would give.
    func truth(of haul: Haul, day: Instant) -> Truth {
        func moment(_ time: Double) -> Instant { day + Seconds(time) }
        let deed = deed.map { deed in
            Deed(
                attack: deed.plot.attack, sight: sight(of: deed, on: haul.rig),
                began: moment(began(deed)), stood: moment(deed.stand.lowerBound),
                touched: deed.touched.map(moment),
                loadingBegan: moment(deed.loading.lowerBound),
                loadingEnded: moment(deed.loading.upperBound), place: deed.spot.coordinate,
                load: Kilograms(deed.plot.load),
                isHiddenInFlush: signals.holes.contains { hole in
                    hole.kind.isFlushed && hole.kind.hasFix
                        && hole.time.contains(deed.stand.lowerBound)
                        && hole.time.contains(deed.stand.upperBound)
                })
        }
        return Truth(
            deed: deed, confounders: confounders, reachedQueue: moment(haul.reachedQueue),
            reachedPrimary: moment(haul.reachedPrimary), ended: moment(haul.ended),
            isFast: haul.rig.isFast)
    }

    /// A jammer and a liar start before the wheels stop.
    private func began(_ deed: DeedInTime) -> Double {
        let stand = deed.stand.lowerBound
        switch deed.plot.attack {
        case .jammingThenLoading:
            return signals.holes.first { $0.time.contains(stand) }?.time.lowerBound ?? stand
        case .spoofedTrack: return signals.spoof?.time.lowerBound ?? stand
        case .stopAndLoad, .detourAndLoad, .queueLoading, .tractorSwap, .trailerSwap, .sealClone,
            .insiderLoading:
            return stand
        }
    }

    /// Decided by what the world puts into the statements, never by what a detector manages.
    private func sight(of deed: DeedInTime, on rig: Rig) -> Sight {
        switch deed.plot.attack {
        case .stopAndLoad, .detourAndLoad, .jammingThenLoading, .spoofedTrack: .truck
        case .queueLoading: deed.touched != nil || deed.plot.holdsBack ? .truck : .nothing
        case .tractorSwap: rig.hasTractorTag ? .truck : .gate
        case .trailerSwap: .gate
        case .sealClone: deed.touched != nil ? .truck : .gate
        case .insiderLoading:
            scales.plant && scales.yard && deed.plot.load >= Magnitudes.Scale.seenFrom
                ? .scale : .nothing
        }
    }
}
