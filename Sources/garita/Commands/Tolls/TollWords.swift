import Tolls

/// Sentences about accounts.
enum TollWords {
    static func warning(_ paid: TollBook.Overpaid) -> String {
        "bridge \(paid.bridge) was paid \(paid.amount) \(paid.currency.rawValue) more than it has "
            + "earned; is a payment entered twice, or a file of its crossings missing?"
    }

    static func warning(_ account: CustomerAccount, _ book: TollBook) -> String {
        let balance = book.ledger.balance(.customer(account.id), account.currency)
        let money = "\(balance) \(account.currency.rawValue)"
        switch book.state(of: account) {
        case .valid: return "account \(account.id) has \(money)."
        case .low:
            return
                "account \(account.id) runs low: \(money), wanted \(account.warnBelow); its tags "
                + "are refused below \(account.minimum)."
        case .invalid:
            return
                "account \(account.id) has run out: \(money), below \(account.minimum); the next "
                + "tag list refuses its \(account.tags.count) tags."
        }
    }
}
