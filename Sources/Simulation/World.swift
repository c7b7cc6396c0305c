package import Model

/// A day on the lane with everything in it: streets, trucks, thieves, faults, and the truth.
///
/// The same seed gives the same bytes. Truck 7 drives the same way whether ten or ten thousand
/// others are about; only the queue, where they meet, tells them apart.
package struct World: Sendable {
    package let seed: UInt64
    package let day: Instant
    package let lane: Lane
    package let voyages: [Voyage]
    /// What every sender says, in the order in which the lane hears it.
    package let deliveries: [Statement]

    /// As declared, in the order of the trips' numbers.
    package var trips: [Trip] { voyages.map(\.trip) }

    /// `day` is the local midnight at which the world begins; trucks are numbered from 0.
    package init(
        seed: UInt64, trucks: Int, day: Instant,
        attackShare: Double = Magnitudes.demoAttackShare
    ) {
        precondition(trucks >= 0, "a world has no fewer than no trucks")
        precondition((0...1).contains(attackShare), "a share lies between 0 and 1")
        self.seed = seed
        self.day = day
        lane = .otay
        let chance = Chance(seed: seed)
        let town = Town(chance: chance.branch("town"))
        var hauls = (0..<trucks).map { number in
            Haul(
                number: number, day: day, town: town, chance: chance.branch("truck/\(number)"),
                attackShare: attackShare)
        }
        let queues = ExportQueue(hauls, chance: chance.branch("queue"))
        var writer = WorldWriter(day: day)
        voyages = hauls.indices.map { number in
            let branch = chance.branch("truck/\(number)")
            let (lane, place) = queues.place(of: number)
            hauls[number].cross(lane, place: place, town: town, chance: branch)
            let haul = hauls[number]
            return writer.write(haul, in: town, chance: branch)
        }
        deliveries = writer.inOrder
    }
}

/// A trip as declared, beside what really became of it.
package struct Voyage: Sendable {
    package let trip: Trip
    package let truth: Truth
}
