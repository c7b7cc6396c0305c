/// A crossing that was paid, with what a correction needs to undo it.
struct TollCharge: Sendable {
    let bridge: String
    let account: String
    let toll: TollAmount
    let fee: TollAmount
    /// In the account's currency.
    let charged: TollAmount
    let currency: TollCurrency
    let rate: ExchangeRate?
    let entry: LedgerEntry

    init(
        _ toll: TollAmount, at bridge: TollSetup.Bridge, from account: CustomerAccount,
        rate: ExchangeRate?, made: Int64
    ) {
        self.bridge = bridge.id
        self.account = account.id
        self.toll = toll
        self.rate = account.currency == bridge.currency ? nil : rate
        fee = toll.perMille(bridge.feePerMille)
        currency = account.currency
        charged =
            self.rate.map { $0.converted(toll, from: bridge.currency, to: account.currency) }
            ?? toll
        var postings = [
            LedgerEntry.Posting(
                account: .customer(account.id), currency: account.currency, amount: -charged),
            LedgerEntry.Posting(
                account: .bridge(bridge.id), currency: bridge.currency, amount: toll - fee),
            LedgerEntry.Posting(account: .fees, currency: bridge.currency, amount: fee),
        ]
        if self.rate != nil {
            postings += [
                LedgerEntry.Posting(
                    account: .exchange, currency: account.currency, amount: charged),
                LedgerEntry.Posting(account: .exchange, currency: bridge.currency, amount: -toll),
            ]
        }
        entry = LedgerEntry(postings, made: made)
    }
}
