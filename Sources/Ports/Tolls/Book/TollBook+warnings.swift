extension TollBook {
    /// What a truck should know before it drives to a bridge.
    package struct Outlook: Hashable, Sendable {
        package let account: String
        package let currency: TollCurrency
        package let balance: TollAmount
        package let state: TagState
        /// In the account's currency.
        package let toll: TollAmount
        /// Crossings of this kind that leave the balance at its minimum or above.
        package let crossings: Int
        /// What brings the balance to its warning level after this crossing.
        package let topUp: TollAmount
    }

    package func state(of account: CustomerAccount) -> TagState {
        let balance = ledger.balance(.customer(account.id), account.currency)
        if balance < account.minimum { return .invalid }
        return balance < account.warnBelow ? .low : .valid
    }

    /// Accounts that are running low or have run out, by name.
    package var warnings: [CustomerAccount] {
        accounts.values.filter { state(of: $0) != .valid }.sorted { $0.id < $1.id }
    }

    /// A bridge that was paid more than it has earned, and by how much.
    package struct Overpaid: Hashable, Sendable {
        package let bridge: String
        package let currency: TollCurrency
        package let amount: TollAmount
    }

    /// Bridges that owe something back, by name: a payment was entered twice, or came too early.
    package var overpaid: [Overpaid] {
        ledger.lines.compactMap { key, balance in
            guard case .bridge(let id) = key.account, balance.minor < 0 else { return nil }
            return Overpaid(bridge: id, currency: key.currency, amount: -balance)
        }
    }

    package func outlook(
        tag: String, bridge id: String, vehicleClass: String, date: String
    ) throws(TollFlaw) -> Outlook {
        guard let bridge = setup.bridge(id) else {
            throw .said("“\(id)” is no bridge of this book.")
        }
        guard let account = owner(of: tag) else { throw .said("Tag \(tag) is in no account.") }
        guard let price = bridge.tolls[vehicleClass] else {
            throw .said("Bridge \(id) has no toll of class \(vehicleClass) in the setup.")
        }
        var toll = price
        if account.currency != bridge.currency {
            guard let rate = rates.inForce(on: date) else {
                throw .said(
                    "There is no rate of \(date) or the \(RateTable.daysMax) days before it; "
                        + "\(bridge.currency.rawValue) cannot be charged to "
                        + "\(account.currency.rawValue). Enter it with a RAT file.")
            }
            toll = rate.converted(price, from: bridge.currency, to: account.currency)
        }
        let balance = ledger.balance(.customer(account.id), account.currency)
        let spare = balance - account.minimum
        let crossings =
            spare.minor < 0 ? 0 : toll.minor == 0 ? Int.max : spare.minor / toll.minor
        let missing = account.warnBelow - (balance - toll)
        return Outlook(
            account: account.id, currency: account.currency, balance: balance,
            state: state(of: account), toll: toll, crossings: crossings,
            topUp: max(missing, TollAmount(minor: 0)))
    }
}
