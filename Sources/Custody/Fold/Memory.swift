import Model

/// Verdicts on episodes that are over, so that a trip's past is not tried again at every report.
///
/// A verdict holds as long as the cohort has learnt nothing about its hour; what the newest slab is
/// still gathering is heard when that slab is full, five minutes later at most.
struct Memory: Sendable {
    enum Subject: Hashable { case halt, queue, gap, excursion }

    struct Key: Hashable {
        let subject: Subject
        let first: LedgerIndex
        let last: LedgerIndex
    }

    private struct Verdict {
        let revision: Int
        let finding: Finding?
    }

    /// As many episodes as the detectors keep, and room for those that were replaced.
    private static let verdictsMax = 160

    private var verdicts: [Key: Verdict] = [:]

    /// The verdict on an episode that rests on what the cohort says about `span`.
    mutating func verdict(
        on key: Key, endedAt end: Instant, resting span: ClosedRange<Instant>, in cohort: Cohort,
        _ judge: () -> Finding?
    ) -> Finding? {
        guard cohort.isPast(end) else { return judge() }
        let revision = cohort.revision(of: span)
        if let known = verdicts[key], known.revision == revision { return known.finding }
        let finding = judge()
        if verdicts.count >= Self.verdictsMax { verdicts.removeAll(keepingCapacity: true) }
        verdicts[key] = Verdict(revision: revision, finding: finding)
        return finding
    }
}
