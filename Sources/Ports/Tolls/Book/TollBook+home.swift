import JSON

/// Files of the home agency: accounts, payments, rates, tag lists.
extension TollBook {
    mutating func takeAccounts(_ file: TollFile) throws(TollFlaw) {
        for (line, value) in file.records {
            let record = try TollRecord(
                value, line: line, fields: ["account", "currency", "minimum", "warnBelow", "tags"])
            let account = try account(record)
            if let known = accounts[account.id], known.currency != account.currency {
                throw .line(
                    line,
                    "account \(account.id) is kept in \(known.currency.rawValue); a currency never "
                        + "changes. Open another account.")
            }
            guard accounts.count < Self.accountsMax || accounts[account.id] != nil else {
                throw .line(line, "the book has \(Self.accountsMax) accounts; begin another book.")
            }
            for tag in accounts[account.id]?.tags ?? [] { owners[tag] = nil }
            for tag in account.tags {
                if let owner = owners[tag] {
                    throw .line(line, "tag \(tag) belongs to account \(owner) already.")
                }
                owners[tag] = account.id
            }
            accounts[account.id] = account
        }
    }

    private func account(_ record: TollRecord) throws(TollFlaw) -> CustomerAccount {
        let list = record.optional("tags")?.array ?? []
        guard list.count <= Self.tagsPerAccountMax else {
            throw .line(record.line, "more than \(Self.tagsPerAccountMax) tags in one account.")
        }
        var tags: [String] = []
        for value in list {
            guard let tag = value.string, !tag.isEmpty, tag.utf8.count <= 100 else {
                throw .line(record.line, "tags wants a list of texts.")
            }
            tags.append(tag)
        }
        let minimum = try record.amount("minimum"), warning = try record.amount("warnBelow")
        guard minimum <= warning else {
            throw .line(
                record.line, "warnBelow is less than minimum: the warning would come too late.")
        }
        return CustomerAccount(
            id: try record.text("account"), currency: try record.currency("currency"),
            minimum: minimum, warnBelow: warning, tags: tags)
    }

    mutating func takePayments(_ file: TollFile) throws(TollFlaw) {
        for (line, value) in file.records {
            let record = try TollRecord(
                value, line: line, fields: ["id", "account", "bridge", "currency", "amount"])
            let id = try record.text("id")
            if let past = payments[id] {
                guard past == record.content else {
                    throw .line(line, "payment \(id) was entered before and said something else.")
                }
                continue
            }
            payments[id] = record.content
            ledger.post(try payment(record, made: file.made))
        }
    }

    /// In from a customer, or out to a bridge.
    private func payment(_ record: TollRecord, made: Int64) throws(TollFlaw) -> LedgerEntry {
        let currency = try record.currency("currency"), amount = try record.amount("amount")
        guard amount.minor > 0 else {
            throw .line(record.line, "amount was \(amount); wanted more than nothing.")
        }
        let isOut = record.optional("bridge") != nil
        guard isOut != (record.optional("account") != nil) else {
            throw .line(
                record.line, "a payment is an account's or a bridge's; give one of the two.")
        }
        let party: LedgerAccount
        if isOut {
            let id = try record.text("bridge")
            guard setup.bridge(id)?.currency == currency else {
                throw .line(record.line, "no bridge “\(id)” is paid in \(currency.rawValue).")
            }
            party = .bridge(id)
        } else {
            let id = try record.text("account")
            guard accounts[id]?.currency == currency else {
                throw .line(record.line, "no account “\(id)” is kept in \(currency.rawValue).")
            }
            party = .customer(id)
        }
        let signed = isOut ? -amount : amount
        return LedgerEntry(
            [
                .init(account: party, currency: currency, amount: signed),
                .init(account: .bank, currency: currency, amount: -signed),
            ], made: made)
    }

    mutating func takeRates(_ file: TollFile) throws(TollFlaw) {
        for (line, value) in file.records {
            let record = try TollRecord(value, line: line, fields: ["date", "mxnPerUsd"])
            let date = try record.text("date"), text = try record.text("mxnPerUsd")
            guard TollTime.day(date) != nil, let rate = ExchangeRate(date: date, text) else {
                throw .line(
                    line, "wanted a date such as 2026-11-22 and a rate from 1 to 1000, \"18.2345\"."
                )
            }
            guard rates.add(rate) else {
                throw .line(line, "\(date) has another rate already, by which tolls were charged.")
            }
        }
    }

    mutating func takeTagList(_ file: TollFile) throws(TollFlaw) {
        let header = file.header
        let word = try header.text("list"), moment = try header.moment("inForce").at
        guard let kind = ["full": true, "differential": false][word] else {
            throw .line(header.line, "list was \(word); wanted full or differential.")
        }
        if !kind {
            let base = try header.whole("base", 0...1_000_000_000)
            guard base == tags.number, base > 0 else {
                throw .line(
                    header.line,
                    "this list changes number \(base); the newest here is \(tags.number). Send a full "
                        + "list.")
            }
        }
        guard moment > tags.inForce else {
            throw .line(header.line, "inForce is not after that of the list before it.")
        }
        var states: [(String, TagState)] = [], seen: Set<String> = []
        for (line, value) in file.records {
            let record = try TollRecord(value, line: line, fields: ["tag", "state"])
            let tag = try record.text("tag"), word = try record.text("state")
            guard let state = TagState(rawValue: word) else {
                throw .line(line, "state was \(word); wanted valid, low or invalid.")
            }
            guard seen.insert(tag).inserted else {
                throw .line(line, "tag \(tag) stands twice in the list.")
            }
            states.append((tag, state))
        }
        tags.add(number: file.number, isFull: kind, inForce: moment, states: states)
    }
}
