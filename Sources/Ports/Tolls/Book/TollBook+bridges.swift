import JSON

/// Files of the bridges: transactions and corrections.
extension TollBook {
    mutating func takeTransactions(_ file: TollFile) throws(TollFlaw) -> [TollResult] {
        guard let bridge = setup.bridge(file.sender) else { return [] }
        guard transactions.count + file.records.count <= Self.transactionsMax else {
            throw .said("The book has \(Self.transactionsMax) transactions; begin another book.")
        }
        var results: [TollResult] = []
        for (line, value) in file.records {
            let record = try TollRecord(
                value, line: line, fields: ["id", "tag", "at", "class", "toll"])
            results.append(try transaction(record, at: bridge, made: file.made))
        }
        return results
    }

    private mutating func transaction(
        _ record: TollRecord, at bridge: TollSetup.Bridge, made: Int64
    ) throws(TollFlaw) -> TollResult {
        let id = try record.text("id"), tag = try record.text("tag")
        let read = try record.moment("at"), toll = try record.amount("toll")
        guard toll.minor >= 0 else {
            throw .line(record.line, "toll was \(toll); a refund is a correction.")
        }
        let key = "\(bridge.id) \(id)", past = transactions[key]
        if let past, past.posted {
            let code: TollCode = past.content == record.content ? .duplicate : .conflict
            return TollResult(id, code, code == .duplicate ? charges[key] : nil)
        }
        let refusals = past?.refusals ?? 0
        guard refusals <= Self.resubmissionsMax else { return TollResult(id, .resubmitted) }
        let verdict = judge(tag, read: read, at: bridge, made: made)
        let isPosted = verdict.code == .posted
        transactions[key] = (record.content, isPosted, refusals + (isPosted ? 0 : 1))
        guard isPosted, let account = verdict.account else { return TollResult(id, verdict.code) }
        let charge = TollCharge(toll, at: bridge, from: account, rate: verdict.rate, made: made)
        ledger.post(charge.entry)
        charges[key] = charge
        return TollResult(id, .posted, charge)
    }

    private func judge(
        _ tag: String, read: (text: String, at: Int64), at bridge: TollSetup.Bridge, made: Int64
    ) -> (code: TollCode, account: CustomerAccount?, rate: ExchangeRate?) {
        guard read.at <= made else { return (.future, nil, nil) }
        guard made - read.at <= Int64(setup.daysMax) * TollTime.dayMilliseconds else {
            return (.tooOld, nil, nil)
        }
        guard tags.isListed(by: read.at) else { return (.noList, nil, nil) }
        guard let state = tags.state(of: tag, at: read.at), let account = owner(of: tag) else {
            return (.unknownTag, nil, nil)
        }
        guard state != .invalid else { return (.invalidTag, nil, nil) }
        guard account.currency != bridge.currency else { return (.posted, account, nil) }
        guard let rate = rates.inForce(on: TollTime.date(of: read.text)) else {
            return (.noRate, nil, nil)
        }
        return (.posted, account, rate)
    }

    mutating func takeCorrections(_ file: TollFile) throws(TollFlaw) -> [TollResult] {
        var results: [TollResult] = []
        for (line, value) in file.records {
            let record = try TollRecord(value, line: line, fields: ["id", "of", "toll", "reason"])
            results.append(try correction(record, by: file.sender, made: file.made))
        }
        return results
    }

    /// The charge is undone whole and made anew, at the rate of the day of the read.
    private mutating func correction(
        _ record: TollRecord, by sender: String, made: Int64
    ) throws(TollFlaw) -> TollResult {
        let id = try record.text("id"), toll = try record.amount("toll")
        _ = try record.text("reason")
        let key = "\(sender) \(try record.text("of"))"
        guard toll.minor >= 0 else {
            throw .line(record.line, "toll was \(toll); wanted what the crossing should have cost.")
        }
        if let past = corrections["\(sender) \(id)"] {
            return TollResult(id, past == record.content ? .duplicate : .conflict)
        }
        guard let old = charges[key], let bridge = setup.bridge(sender),
            let account = accounts[old.account]
        else { return TollResult(id, .unknownTransaction) }
        corrections["\(sender) \(id)"] = record.content
        let new = TollCharge(toll, at: bridge, from: account, rate: old.rate, made: made)
        ledger.post(old.entry.reversed(made: made))
        ledger.post(new.entry)
        charges[key] = new
        return TollResult(id, .posted, new)
    }
}
