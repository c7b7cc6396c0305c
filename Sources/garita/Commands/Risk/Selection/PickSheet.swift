import CSV
import Selection

/// Picks as a CSV file.
struct PickSheet {
    static let columns = [
        "id", "score", "ground", "probability", "draw", "rules", "holds", "officer", "broker",
        "date",
    ]

    let bytes: [UInt8]

    init(_ picks: [Pick], said: (Pick) -> (broker: String, date: String)) {
        let lines = picks.map { pick in
            let told = said(pick)
            return CSVLine.text([
                pick.id, "\(pick.score)", pick.ground.rawValue, "\(pick.probability)",
                pick.draw.map { "\($0)" } ?? "", pick.rules.joined(separator: ";"),
                pick.holds.joined(separator: ";"), pick.officer ?? "", told.broker, told.date,
            ])
        }
        bytes = Array((CSVLine.text(Self.columns) + lines.joined()).utf8)
    }

    init(_ picks: [Pick], told: ToldDeclarations?) {
        self.init(picks) { pick in told.map { ($0[pick.id].broker, $0[pick.id].date) } ?? ("", "") }
    }
}

/// Every hold: a release waits until all authorities named for a declaration have lifted theirs.
enum HoldSheet {
    static func text(_ candidates: [Candidate]) -> String {
        candidates.filter { !$0.holds.isEmpty }.reduce("id,authority\n") { text, candidate in
            candidate.holds.reduce(text) { $0 + CSVLine.text([candidate.id, $1]) }
        }
    }
}
