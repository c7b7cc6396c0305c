/// What a truck will meet on its way, decided before it leaves.
struct Itinerary: Sendable {
    let plant: Int
    let dock: Spot
    /// Seconds after local midnight.
    let declared: Double
    let departure: Double
    let temper: Double
    let plot: Plot?
    let closures: [Closure]
    let opening: Opening?
    let hasFlat: Bool
    let stopsInYard: Bool
    let features: [Feature]

    /// An officer at the checkpoint wants to look inside.
    struct Opening: Hashable, Sendable {
        let seconds: Double
        let isFlagged: Bool
    }

    private typealias Habit = Magnitudes.Habit

    init(chance trunk: Chance, town: Town, attackShare: Double) {
        var chance = trunk.branch("itinerary")
        plant = chance.whole(0...Landmarks.plants.count - 1)
        let gate = Landmarks.plants[plant]
        dock =
            Landmarks.corridor.spot(at: gate.progress, offset: gate.offset)
            + Spot(chance.between(-40...40), chance.between(-40...40))
        let hour = chance.index(weighing: Magnitudes.Day.departures)
        declared = ((Double(hour) + chance.unit()) * 3_600).rounded()
        departure = declared + chance.between(Magnitudes.Day.departureDelay)
        temper = chance.between(Magnitudes.Road.temper)

        let (departure, temper) = (self.departure, self.temper)
        closures = town.closures.filter { closure in
            // Nobody knows the minute: drivers go by when they expect to be there.
            let distance = closure.stretch.lowerBound - gate.progress
            return closure.hours.contains(departure + distance / (12 * temper))
        }
        var fate = trunk.branch("fate")
        plot =
            fate.happens(attackShare)
            ? Plot(chance: fate.branch("plot"), avoiding: closures.map(\.stretch)) : nil

        var features = town.lights.map { Feature(progress: $0.progress, kind: .light($0)) }
        features += closures.map(\.detour)
        if let feature = plot?.feature { features.append(feature) }
        if chance.happens(Habit.fuelShare) || plot?.place == .fuel {
            let seconds = chance.between(Habit.fuelSeconds)
            features.append(Self.fuel(Halt(reason: .fuel, seconds: seconds)))
        }
        (opening, features) = Self.checkpoint(&chance, features, isFelon: plot != nil)
        stopsInYard = chance.happens(Habit.yardShare) || plot?.place == .yard
        if stopsInYard {
            let seconds = chance.between(Habit.yardSeconds)
            let floor = plot?.place == .yard ? Magnitudes.Theft.swapSeconds.upperBound : 0
            features.append(Self.yard(Halt(reason: .yard, seconds: max(seconds, floor))))
        }
        hasFlat = chance.happens(Habit.flatTyreShare) && plot == nil
        if hasFlat { features.append(Self.flatTyre(&chance, avoiding: closures.map(\.stretch))) }
        self.features = features
    }

    private static func flatTyre(
        _ chance: inout Chance, avoiding closed: [ClosedRange<Double>]
    ) -> Feature {
        let free = Landmarks.openStretches.filter { open in
            !closed.contains { $0.overlaps(open) }
        }
        let place = chance.between(chance.pick(free))
        let seconds = chance.between(Habit.flatTyreSeconds)
        let halt = Halt(reason: .flatTyre, seconds: seconds)
        return Feature(progress: place, kind: .halt(halt))
    }

    /// Opened only on honest loads: an officer who finds the packages ends the story, and the lane
    /// would learn of it from him and not from custody.
    private static func checkpoint(
        _ chance: inout Chance, _ features: [Feature], isFelon: Bool
    ) -> (Opening?, [Feature]) {
        let stops = chance.happens(Habit.checkpointShare)
        let look = chance.between(Habit.checkpointSeconds)
        let opens = chance.happens(Habit.openingShare) && stops && !isFelon
        let opened = chance.between(Habit.openingSeconds)
        let isFlagged = chance.happens(Habit.flaggedOpeningShare)
        guard stops else { return (nil, features) }
        let halt = Halt(reason: .checkpoint, seconds: look + (opens ? opened : 0))
        let stand = Feature(progress: Landmarks.checkpointProgress, kind: .halt(halt))
        return (opens ? Opening(seconds: opened, isFlagged: isFlagged) : nil, features + [stand])
    }

    private static func fuel(_ halt: Halt) -> Feature {
        let centre = Landmarks.corridor.spot(
            at: Landmarks.fuelProgress, offset: Landmarks.fuelOffset)
        return Feature(
            progress: Landmarks.fuelProgress - 60,
            kind: .excursion(via: [centre], rejoin: Landmarks.fuelProgress + 60, halt: halt))
    }

    private static func yard(_ halt: Halt) -> Feature {
        let at = Landmarks.yardProgress
        return Feature(
            progress: at - 90,
            kind: .excursion(via: [Landmarks.yard], rejoin: at + 90, halt: halt))
    }
}
