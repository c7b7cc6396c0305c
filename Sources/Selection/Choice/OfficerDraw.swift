/// Says who examines what, by a draw: whoever chooses their examiner is found out less often.
package struct OfficerDraw: Sendable {
    private let seed: DrawSeed

    package init(seed: DrawSeed) { self.seed = seed }

    /// Picks in drawn order are dealt to officers in drawn order, so that nobody has two more than
    /// another. The answer keeps the order of the picks.
    package func assign(_ picks: [Pick], to officers: [String]) throws(SelectionFlaw) -> [Pick] {
        guard !officers.isEmpty else { throw .noOfficers }
        let row = officers.map { (number: seed.number(.officer, $0), name: $0) }
            .sorted { ($0.number, $0.name) < ($1.number, $1.name) }.map(\.name)
        for (one, other) in zip(officers.sorted(), officers.sorted().dropFirst())
        where one == other { throw .repeatedOfficer(one) }
        let order = picks.indices.map {
            (number: seed.number(.assignment, picks[$0].id), place: $0)
        }.sorted { ($0.number, picks[$0.place].id) < ($1.number, picks[$1.place].id) }
        var assigned = picks
        for (turn, drawn) in order.enumerated() {
            assigned[drawn.place].officer = row[turn % row.count]
        }
        return assigned
    }

    /// Who examines a load that comes by itself, under the load's own seed: whose number is the
    /// smallest. nil where there is nobody.
    package func officer(among officers: [String]) -> String? {
        officers.map { (number: seed.number(.officer, $0), code: $0) }
            .min { ($0.number, $0.code) < ($1.number, $1.code) }?.code
    }
}
