import Model

/// What admission knows of every trip, found by its number without a search.
struct Listings: Sendable {
    struct Listed {
        let parties: Parties
        var stream = Stream()
        /// Since when the trip is over: customs or the operator said so, or a report came from the
        /// far side. The earliest such moment, so the order in which they came changes nothing.
        var end: Instant?
        /// What it took in when it was declared: said before, and standing elsewhere.
        var adopted: [LedgerIndex] = []
    }

    /// The lane's own stream lies before the trips.
    private var all = [Listed(parties: .none)]

    /// How many trips were declared.
    var count: Int { all.count - 1 }

    /// A trip that is being declared in a batch is not listed yet.
    func has(_ number: TripNumber) -> Bool { number.place < all.count }

    subscript(number: TripNumber) -> Listed {
        _read { yield all[number.place] }
        _modify { yield &all[number.place] }
    }

    mutating func add(_ parties: Parties) -> TripNumber {
        all.append(Listed(parties: parties))
        return TripNumber(value: all.count - 2)
    }
}

extension TripNumber {
    fileprivate var place: Int { value + 1 }
}
