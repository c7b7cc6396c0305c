import JSON

/// What goes back to the sender of a file.
extension TollBook {
    func answer(_ file: TollFile, _ results: [TollResult]) -> TollAnswer {
        let refusals = results.filter { !$0.code.isPosted }
        let refused = refusals.count
        let head =
            header("ACK", of: file)
            + [("taken", JSONValue.int(file.records.count - refused)), ("refused", .int(refused))]
        let isBridges = file.kind == .transactions || file.kind == .corrections
        return TollAnswer(
            isRepeat: false, acknowledgement: TollWriting.file(head, []),
            reconciliation: isBridges ? reconciliation(file, results) : nil, refused: refused,
            refusals: refusals.map { ($0.id, $0.code) },
            name: file.name, label: "\(file.kind.rawValue)-\(file.sender)-\(file.number)")
    }

    private func header(_ kind: String, of file: TollFile) -> [(String, JSONValue)] {
        [
            ("file", .text(kind)), ("from", .text(setup.home)), ("to", .text(file.sender)),
            ("of", .text(file.kind.rawValue)), ("number", .int(file.number)),
            // Made when the file it answers was: the same files give the same bytes.
            ("made", TollWriting.moment(file.made)),
        ]
    }

    private func reconciliation(_ file: TollFile, _ results: [TollResult]) -> String {
        let posted = results.filter { $0.code == .posted }.compactMap(\.charge)
        let tolls = posted.reduce(0) { $0 + $1.toll.minor }
        let fees = posted.reduce(0) { $0 + $1.fee.minor }
        let currency = setup.bridge(file.sender)?.currency.rawValue ?? ""
        let totals: [(String, JSONValue)] = [
            ("currency", .text(currency)), ("posted", .int(posted.count)),
            ("tolls", .text(TollAmount(minor: tolls).description)),
            ("fees", .text(TollAmount(minor: fees).description)),
            ("net", .text(TollAmount(minor: tolls - fees).description)),
        ]
        return TollWriting.file(header("REC", of: file) + totals, results.map(record))
    }

    private func record(_ result: TollResult) -> JSONValue {
        var members = [
            JSONMember("id", .text(result.id)), JSONMember("code", .text(result.code.rawValue)),
        ]
        if let charge = result.charge {
            members += [
                JSONMember("toll", .text(charge.toll.description)),
                JSONMember("fee", .text(charge.fee.description)),
                JSONMember("charged", .text(charge.charged.description)),
                JSONMember("chargedCurrency", .text(charge.currency.rawValue)),
            ]
            if let rate = charge.rate {
                members += [
                    JSONMember("rate", .text(rate.text)), JSONMember("rateDate", .text(rate.date)),
                ]
            }
        }
        return .object(members)
    }
}
