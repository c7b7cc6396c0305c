import CSV
import Selection

/// Scores, and what rules say of the same declarations.
enum CandidateFile {
    static func read(_ path: String, _ told: ToldDeclarations?) throws -> [Candidate] {
        let table = try ScoreTable(path)
        guard let ids = table.ids else {
            throw GiveUp.useless("\(path) has no column “id”; a draw needs one id a declaration.")
        }
        try told?.demandScores(of: ids, path)
        if let row = table.scores.firstIndex(where: { !(0...1).contains($0) }) {
            throw GiveUp.useless(
                "\(path): the score of “\(ids[row])” is \(table.scores[row]); wanted 0 to 1, as "
                    + "`garita risk score` writes it.")
        }
        return try zip(ids, table.scores).map { id, score in
            guard let told else { return Candidate(id: id, score: Double(score)) }
            let said = try told.said(of: id, path)
            return Candidate(
                id: id, score: Double(score), rules: said.rules, holds: said.holds)
        }
    }
}

/// The officers on duty.
enum OfficerFile {
    static func read(_ path: String) throws -> [String] {
        let table = try CommaFile.read(path) { $0 == "officer" }
        do throws(CSVFlaw) { return try table.column("officer").filter { !$0.isEmpty } } catch {
            throw GiveUp.useless("\(path): \(error.advice).")
        }
    }
}
