/// The export queue of the whole day: our trucks among those of others, standard and FAST apart.
struct ExportQueue: Sendable {
    private let lanes: [Bool: QueueLane]
    private let places: [Int: (isFast: Bool, place: Int)]

    private typealias Port = Magnitudes.Port

    private struct Entry {
        let arrival: Double
        let service: Double
        /// The number of a truck of ours; others have none.
        let number: Int?
    }

    init(_ hauls: [Haul], chance: Chance) {
        var lanes: [Bool: QueueLane] = [:]
        var places: [Int: (isFast: Bool, place: Int)] = [:]
        for isFast in [false, true] {
            var entries = hauls.filter { $0.rig.isFast == isFast }.map {
                Entry(arrival: $0.reachedQueue, service: $0.serviceSeconds, number: $0.rig.number)
            }
            entries += Self.others(isFast: isFast, chance.branch(isFast ? "fast" : "standard"))
            entries.sort { ($0.arrival, $0.number ?? -1) < ($1.arrival, $1.number ?? -1) }
            let booths = Booths(
                trucksAnHour: Self.planned(total: Double(entries.count)),
                serviceSeconds: (isFast ? Port.fastService : Port.standardService).mean,
                full: isFast ? Port.plannedFast : Port.plannedStandard,
                least: Port.files(isFast: isFast))
            let drive = (Landmarks.booth - Landmarks.queueEntry) / Port.approachSpeed
            lanes[isFast] = QueueLane(
                begins: booths.begins(
                    entries.map { Booths.Arrival(ready: $0.arrival + drive, service: $0.service) }))
            for (place, entry) in entries.enumerated() {
                if let number = entry.number { places[number] = (isFast, place) }
            }
        }
        self.lanes = lanes
        self.places = places
    }

    func place(of number: Int) -> (QueueLane, Int) {
        guard let found = places[number], let lane = lanes[found.isFast] else {
            preconditionFailure("truck \(number) never reached the queue")
        }
        return (lane, found.place)
    }

    /// Trucks without a tracker of ours: as many each day, whatever we simulate.
    private static func others(isFast: Bool, _ chance: Chance) -> [Entry] {
        var chance = chance
        let share = isFast ? Magnitudes.Habit.fastShare : 1 - Magnitudes.Habit.fastShare
        let service = isFast ? Port.fastService : Port.standardService
        return (0..<Int(Double(Port.others) * share)).map { _ in
            let hour = chance.index(weighing: Magnitudes.Day.departures)
            let arrival = (Double(hour) + chance.unit()) * 3_600 + Port.othersLag
            let seconds = chance.lasting(mean: service.mean, variation: service.variation)
            return Entry(arrival: arrival, service: seconds, number: nil)
        }
    }

    /// The port plans for trucks that left their docks the lag before.
    private static func planned(total: Double) -> [Double] {
        let weights = Magnitudes.Day.departures
        let sum = weights.reduce(0, +)
        let lag = Port.othersLag / 3_600
        return (0..<24).map { hour in
            let from = Double(hour) - lag
            let early = Int(from.rounded(.down)), late = early + 1
            let share = from - from.rounded(.down)
            func weight(_ hour: Int) -> Double { weights[(hour + 24) % 24] }
            return total / sum * (weight(early) * (1 - share) + weight(late) * share)
        }
    }
}
