/// The trucks of one lane on a number of days: when they come and how long each will take.
///
/// Every roster is tried on the same trucks, so that one booth more or less is all that differs.
package struct LaneDays {
    package let days: Int
    private(set) var arrivals: [Double] = []
    private(set) var services: [Double] = []
    /// Where each hour of each day begins in the lists; one entry more at the end.
    private(set) var hourStarts: [Int] = [0]

    /// The same trucks as `PortSimulation` sends to the lane on these replications.
    package init(_ port: PortOfEntry, lane: Int, seed: UInt64, replications: Range<Int>) {
        days = replications.count
        let service = port.lanes[lane].service
        var times: [Double] = []
        for replication in replications {
            let chance = DayChance(seed: seed, replication: replication)
            port.arrivals.draw(chance.arrival, into: &times)
            var hour = 0
            for (truck, time) in times.enumerated() {
                while time >= Double(hour + 1) * 3600, hour < 23 {
                    hourStarts.append(arrivals.count)
                    hour += 1
                }
                guard port.lane(of: chance.lane.unit(truck)) == lane else { continue }
                arrivals.append(time)
                services.append(service.seconds(chance.primary, truck))
            }
            for _ in hour..<24 { hourStarts.append(arrivals.count) }
        }
    }

    func trucks(day: Int, hour: Int) -> Range<Int> {
        let place = day * 24 + hour
        return hourStarts[place]..<hourStarts[place + 1]
    }

    /// Trucks of each hour over all days.
    package var trucksByHour: [Int] {
        (0..<24).map { hour in
            (0..<days).reduce(0) { $0 + trucks(day: $1, hour: hour).count }
        }
    }
}
