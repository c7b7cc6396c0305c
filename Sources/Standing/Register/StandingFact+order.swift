import Model

extension StandingFact {
    /// By programme, then by time; of the same moment the worse comes last and counts.
    func isBefore(_ other: StandingFact) -> Bool {
        guard programme == other.programme else { return programme < other.programme }
        return from != other.from ? from < other.from : status < other.status
    }
}
