/// Entries and the balances they add up to.
package struct TollLedger: Sendable {
    package struct Key: Hashable, Comparable, Sendable {
        package let account: LedgerAccount
        package let currency: TollCurrency

        package static func < (a: Self, b: Self) -> Bool {
            a.account != b.account
                ? a.account < b.account : a.currency.rawValue < b.currency.rawValue
        }
    }

    package private(set) var entries: [LedgerEntry] = []
    private var balances: [Key: TollAmount] = [:]

    mutating func post(_ entry: LedgerEntry) {
        entries.append(entry)
        for posting in entry.postings {
            let key = Key(account: posting.account, currency: posting.currency)
            balances[key] = (balances[key] ?? TollAmount(minor: 0)) + posting.amount
        }
    }

    package func balance(_ account: LedgerAccount, _ currency: TollCurrency) -> TollAmount {
        balances[Key(account: account, currency: currency)] ?? TollAmount(minor: 0)
    }

    /// In order of their names.
    package var lines: [(key: Key, balance: TollAmount)] {
        balances.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Of all accounts, reckoned from the entries and not from the balances: always nothing.
    package func sum(_ currency: TollCurrency) -> TollAmount {
        var sum = 0
        for entry in entries {
            for posting in entry.postings where posting.currency == currency {
                sum += posting.amount.minor
            }
        }
        return TollAmount(minor: sum)
    }
}
