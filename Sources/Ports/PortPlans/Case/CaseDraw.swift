import PortModel

/// One possible truth: every parameter at one value. The middle one has each at its likeliest.
struct CaseDraw {
    private let proposal: PreclearanceCase
    private let stream: DrawStream?

    init(_ proposal: PreclearanceCase, _ stream: DrawStream? = nil) {
        self.proposal = proposal
        self.stream = stream
    }

    func callAsFunction(_ name: CaseParameter) -> Double? {
        guard let known = proposal.parameter(name) else { return nil }
        let place = CaseParameter.allCases.firstIndex(of: name) ?? 0
        return value(known, place)
    }

    func grams(_ pollutant: Int) -> Double {
        value(proposal.pollutants[pollutant].gramsPerHour, Self.firstPollutant + 2 * pollutant)
    }

    func damage(_ pollutant: Int) -> Double? {
        proposal.pollutants[pollutant].damagePerTonne.map {
            value($0, Self.firstPollutant + 2 * pollutant + 1)
        }
    }

    /// The mean of simulated days may be off by its error; the same draw moves both of its parts.
    func hours(_ hours: TimeGain.Hours, _ group: Int) -> Double {
        guard let stream else { return hours.mean }
        // `normal` takes draws 2n and 2n + 1, far behind those of the parameters.
        return hours.mean + hours.error * stream.normal(Self.firstGroup + group)
    }

    private static let firstPollutant = 100
    private static let firstGroup = 10_000

    private func value(_ known: UncertainValue, _ place: Int) -> Double {
        stream.map { known.drawn($0.unit(place)) } ?? known.value
    }
}
