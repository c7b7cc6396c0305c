/// One deed in the toll book: amounts that add up to nothing, currency by currency.
package struct LedgerEntry: Hashable, Sendable {
    package struct Posting: Hashable, Sendable {
        package let account: LedgerAccount
        package let currency: TollCurrency
        package let amount: TollAmount
    }

    package let postings: [Posting]
    /// When the file that brought it was made.
    package let made: Int64

    init(_ postings: [Posting], made: Int64) {
        for currency in TollCurrency.allCases {
            let sum = postings.filter { $0.currency == currency }.reduce(0) { $0 + $1.amount.minor }
            precondition(sum == 0, "every entry adds up to nothing in each currency")
        }
        self.postings = postings
        self.made = made
    }

    /// The same with every sign turned: an entry is never taken out of the book, only answered.
    func reversed(made: Int64) -> LedgerEntry {
        LedgerEntry(
            postings.map {
                Posting(account: $0.account, currency: $0.currency, amount: -$0.amount)
            }, made: made)
    }
}
