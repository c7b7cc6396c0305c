/// Fills a team's week with the parcels in which most is likely to be found.
///
/// The most likely find a minute goes first, as long as it fits. When all parcels take the same
/// time no other choice has more expected finds; else it may miss by less than one parcel.
package struct WeekSelection: Sendable {
    package struct Limits: Sendable {
        /// Minutes the team has.
        package let minutes: Double
        /// So that one receiver, and one network, does not eat the week.
        package let entityMax: Int
        package let networkMax: Int

        package init(minutes: Double, entityMax: Int, networkMax: Int) {
            self.minutes = minutes
            self.entityMax = entityMax
            self.networkMax = networkMax
        }
    }

    package struct Candidate: Sendable {
        package let row: Int
        package let cluster: UInt32
        package let network: UInt32
        package let probability: Double
        package let minutes: Double

        package init(
            row: Int, cluster: UInt32, network: UInt32, probability: Double, minutes: Double
        ) {
            self.row = row
            self.cluster = cluster
            self.network = network
            self.probability = probability
            self.minutes = minutes
        }
    }

    /// The likeliest first.
    package let picks: [Candidate]
    package let minutes: Double
    package let expectedFinds: Double
    /// Passed over because their receiver or network had its share.
    package let capped: Int

    package init(_ candidates: [Candidate], _ limits: Limits) {
        let order = candidates.sorted {
            ($1.probability / $1.minutes, $0.row) < ($0.probability / $0.minutes, $1.row)
        }
        var entities: [UInt32: Int] = [:]
        var networks: [UInt32: Int] = [:]
        var picks: [Candidate] = []
        var minutes = 0.0
        var capped = 0
        for candidate in order where minutes + candidate.minutes <= limits.minutes {
            guard entities[candidate.cluster, default: 0] < limits.entityMax,
                networks[candidate.network, default: 0] < limits.networkMax
            else {
                capped += 1
                continue
            }
            entities[candidate.cluster, default: 0] += 1
            networks[candidate.network, default: 0] += 1
            minutes += candidate.minutes
            picks.append(candidate)
        }
        self.picks = picks
        self.minutes = minutes
        self.capped = capped
        expectedFinds = picks.reduce(0) { $0 + $1.probability }
    }
}
