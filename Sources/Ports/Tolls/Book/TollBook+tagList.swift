package import Model

extension TollBook {
    /// The next tag list, from today's balances: full, or the tags that changed. One that would not
    /// be taken is not made: the bridges would have it and the book would not.
    package func nextTagList(
        inForce moment: Instant, isFull: Bool
    ) throws(TollFlaw) -> NextTagList {
        guard moment.milliseconds > tags.inForce else {
            let last = Instant(milliseconds: tags.inForce).rfc3339
            throw .said(
                "The newest list holds from \(last); the next one wants a moment after it, not "
                    + "\(moment.rfc3339).")
        }
        let states = owners.sorted { $0.key < $1.key }.compactMap { tag, id in
            accounts[id].map { (tag, state(of: $0)) }
        }
        let isWhole = isFull || tags.number == 0
        let newest = Dictionary(uniqueKeysWithValues: tags.newest)
        let shown = states.filter { isWhole || newest[$0.0] != $0.1 }
        // A tag that left its account has no balance to pay from.
        let gone =
            isWhole ? [] : tags.newest.filter { owners[$0.0] == nil && $0.1 != .invalid }
        return NextTagList(
            home: setup.home, number: nextNumber(.tagList, of: setup.home), inForce: moment,
            base: isWhole ? nil : tags.number,
            tags: (shown + gone.map { ($0.0, TagState.invalid) }).sorted { $0.0 < $1.0 })
    }
}
