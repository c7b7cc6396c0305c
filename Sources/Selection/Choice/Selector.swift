/// Fills the capacity: what rules demand, then the highest scores, then chance.
package struct Selector: Sendable {
    private let seed: DrawSeed
    private let capacity: Capacity

    package init(seed: DrawSeed, capacity: Capacity) {
        self.seed = seed
        self.capacity = capacity
    }

    /// Picks in the order of their grounds, each by falling score or by its draw. The order of the
    /// candidates changes nothing.
    ///
    /// `interest` says how much is to be learnt from a candidate; only asked when the capacity
    /// sets places aside for it.
    package func select(
        _ candidates: [Candidate], interest: (Int) -> Double = { _ in 0 }
    ) throws(SelectionFlaw) -> [Pick] {
        try Self.demandSound(candidates)
        let floor = min(capacity.floor, candidates.count)
        let mandatory = candidates.indices.filter { !candidates[$0].rules.isEmpty }
        let room = capacity.total - floor
        guard mandatory.count <= room else {
            throw .tooManyMandatory(mandatory.count, room: room, floor: floor)
        }
        var rest = candidates.indices.filter { candidates[$0].rules.isEmpty }
        let exploring = min(capacity.exploring, room - mandatory.count)
        var picks = order(mandatory, candidates) { candidates[$0].score }
            .map { pick(candidates[$0], .mandatory) }
        picks += take(room - mandatory.count - exploring, &rest, candidates, .targeted) {
            candidates[$0].score
        }
        picks += take(exploring, &rest, candidates, .explored, interest)
        picks += draw(min(capacity.total - picks.count, rest.count), from: rest, candidates)
        return picks
    }

    private static func demandSound(_ candidates: [Candidate]) throws(SelectionFlaw) {
        guard !candidates.isEmpty else { throw .noCandidates }
        var ids: Set<String> = []
        for (row, candidate) in candidates.enumerated() {
            guard !candidate.id.isEmpty else { throw .emptyID(row: row + 1) }
            guard candidate.score.isFinite else { throw .badScore(id: candidate.id) }
            guard ids.insert(candidate.id).inserted else { throw .repeatedID(candidate.id) }
        }
    }

    private func take(
        _ places: Int, _ rest: inout [Int], _ candidates: [Candidate], _ ground: Pick.Ground,
        _ worth: (Int) -> Double
    ) -> [Pick] {
        guard places > 0 else { return [] }
        let chosen = order(rest, candidates, worth).prefix(places)
        let gone = Set(chosen)
        rest.removeAll(where: gone.contains)
        return chosen.map { pick(candidates[$0], ground) }
    }

    /// By falling worth. Who stands first among equals is drawn too: the order in which
    /// declarations come in can be arranged.
    private func order(
        _ places: [Int], _ candidates: [Candidate], _ worth: (Int) -> Double
    ) -> [Int] {
        let worths = places.map {
            (worth: worth($0), tie: seed.number(.tie, candidates[$0].id), place: $0)
        }
        return worths.sorted { one, other in
            if one.worth != other.worth { return one.worth > other.worth }
            if one.tie != other.tie { return one.tie < other.tie }
            return candidates[one.place].id < candidates[other.place].id
        }.map(\.place)
    }

    /// A simple random sample without replacement: the smallest of the numbers drawn by id.
    private func draw(_ places: Int, from rest: [Int], _ candidates: [Candidate]) -> [Pick] {
        guard places > 0 else { return [] }
        let drawn = rest.map { (number: seed.number(.floor, candidates[$0].id), place: $0) }
            .sorted { ($0.number, candidates[$0.place].id) < ($1.number, candidates[$1.place].id) }
        let probability = Double(places) / Double(rest.count)
        return drawn.prefix(places).map {
            pick(candidates[$0.place], .random, probability: probability, draw: $0.number)
        }
    }

    private func pick(
        _ candidate: Candidate, _ ground: Pick.Ground, probability: Double = 1,
        draw: UInt64? = nil
    ) -> Pick {
        Pick(
            id: candidate.id, score: candidate.score, ground: ground, probability: probability,
            draw: draw, rules: candidate.rules, holds: candidate.holds)
    }
}
