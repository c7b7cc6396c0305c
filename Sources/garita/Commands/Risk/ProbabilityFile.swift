import CSV

/// Picks with the probability each had, by id.
enum ProbabilityFile {
    static func read(_ path: String) throws -> [String: Double] {
        let table = try CommaFile.read(path) { ["id", "probability"].contains($0) }
        let ids: [String], texts: [String]
        do throws(CSVFlaw) {
            (ids, texts) = (try table.column("id"), try table.column("probability"))
        } catch { throw GiveUp.useless("\(path): \(error.advice).") }
        var probabilities: [String: Double] = [:]
        for row in ids.indices {
            guard let value = Double(texts[row]), value > 0, value <= 1 else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): probability is “\(texts[row])”; wanted a "
                        + "number above 0 and at most 1.")
            }
            guard probabilities.updateValue(value, forKey: ids[row]) == nil else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): “\(ids[row])” is picked twice.")
            }
        }
        return probabilities
    }
}
