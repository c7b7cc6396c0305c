import Model

extension TargetingDesk {
    /// What is asked of a load: by what its declarations say now, and by what they said before the
    /// trader filed them anew.
    func asked(of trip: TripID, on day: Int32) -> (hits: [RuleHit], scores: [LoadScore]) {
        let rows = declared[trip]?.rows ?? []
        let hits = rules.hits(on: day, declared.batch, rows.map(Int.init))
        let scores = models.scores(declared.batch, rows)
        let kept = lasting[trip]
        // An owner that ends its rule takes it from every load; a trader does not.
        let standing = kept.hits.compactMap { rules.standing($0, on: day) }
            .filter { old in !hits.contains(where: old.isOfSameRule) }
        return (hits + standing, scores.map { Self.higher($0, kept.scores) })
    }

    /// A new model has scored the load itself: then the old one's word is over.
    private static func higher(_ now: LoadScore, _ kept: [LoadScore]) -> LoadScore {
        let before = kept.first { $0.authority == now.authority && $0.model == now.model }
        guard let before, !now.isHigh else { return now }
        return before
    }

    /// Keeps what asks for a look before a filing and would not ask for it afterwards.
    mutating func keepPicks(
        of trip: TripID, on day: Int32, through filing: (inout TargetingDesk) -> Void
    ) {
        let before = asked(of: trip, on: day)
        let isSettled = hasSoundLook(trip)
        let high = explained(before.scores.filter(\.isHigh), on: trip)
        filing(&self)
        let after = asked(of: trip, on: day)
        lasting.keep(
            before.hits.filter { hit in
                (hit.holder != nil || !isSettled)
                    && !after.hits.contains(where: hit.isOfSameRule)
            },
            isSettled
                ? []
                : high.filter { score in
                    !after.scores.contains { $0.authority == score.authority && $0.isHigh }
                }, of: trip)
    }

    /// Somebody looked at the load as it is declared now, and found nothing.
    private func hasSoundLook(_ trip: TripID) -> Bool {
        guard let result = results[trip], result.outcome == .nothing else { return false }
        return result.index > declared[trip]?.newest ?? LedgerIndex(0)
    }

    func explained(_ scores: [LoadScore], on trip: TripID) -> [LoadScore] {
        models.explained(scores, declared.batch, declared[trip]?.rows ?? [])
    }
}
