import JSON

/// One prepaid account for several bridges: files in, entries posted, answers out.
///
/// The book is its files in order: the same files give the same balances and the same answers.
/// A file is taken whole or not at all; numbers of each sender and kind follow each other without
/// a gap; a number that comes again must be the same file and posts nothing.
package struct TollBook: Sendable {
    package let setup: TollSetup
    package internal(set) var ledger = TollLedger()
    package internal(set) var accounts: [String: CustomerAccount] = [:]
    var owners: [String: String] = [:]
    var rates = RateTable()
    var tags = TagHistory()
    var charges: [String: TollCharge] = [:]
    var corrections: [String: String] = [:]
    var payments: [String: String] = [:]
    /// What each transaction said, whatever became of it, and how often it was refused.
    var transactions: [String: (content: String, posted: Bool, refusals: Int)] = [:]
    private var taken: [String: [(text: String, answer: TollAnswer)]] = [:]

    /// A refused transaction may be sent once more.
    static let resubmissionsMax = 1
    /// Two million crossings, half a year of the busiest bridge; then a new book begins.
    static let transactionsMax = 2_000_000
    static let accountsMax = 200_000
    static let tagsPerAccountMax = 5_000

    package init(_ setup: TollSetup) { self.setup = setup }

    package mutating func take(_ file: TollFile) throws(TollFlaw) -> TollAnswer {
        let series = "\(file.kind.rawValue) \(file.sender)"
        let before = taken[series] ?? []
        if file.number <= before.count { return try repeated(file, before[file.number - 1]) }
        guard file.number == before.count + 1 else {
            throw .said(
                "\(file.name) is out of sequence: number \(before.count + 1) has not come yet. "
                    + "Send it first; nothing of this file was posted.")
        }
        try demandSender(file)
        // A copy is changed and kept only when the whole file was good.
        var next = self
        let answer = try next.post(file)
        next.taken[series, default: []].append((file.text, answer))
        self = next
        return answer
    }

    private func repeated(
        _ file: TollFile, _ past: (text: String, answer: TollAnswer)
    ) throws(TollFlaw) -> TollAnswer {
        guard past.text == file.text else {
            throw .said(
                "\(file.name) was taken before and said something else. A number is used once; "
                    + "send the change as a new file or as corrections.")
        }
        return TollAnswer(
            isRepeat: true, acknowledgement: past.answer.acknowledgement,
            reconciliation: past.answer.reconciliation, refused: past.answer.refused,
            refusals: past.answer.refusals,
            name: past.answer.name, label: past.answer.label)
    }

    private func demandSender(_ file: TollFile) throws(TollFlaw) {
        switch file.kind {
        case .transactions, .corrections:
            guard setup.bridge(file.sender) != nil else {
                let known = setup.bridges.map(\.id).joined(separator: ", ")
                throw .said("“\(file.sender)” is no bridge of this book; known are \(known).")
            }
        case .accounts, .payments, .rates, .tagList:
            guard file.sender == setup.home else {
                throw .said(
                    "\(file.kind.rawValue) files come from \(setup.home), not from \(file.sender).")
            }
        }
    }

    private mutating func post(_ file: TollFile) throws(TollFlaw) -> TollAnswer {
        var results: [TollResult] = []
        switch file.kind {
        case .accounts: try takeAccounts(file)
        case .payments: try takePayments(file)
        case .rates: try takeRates(file)
        case .tagList: try takeTagList(file)
        case .transactions: results = try takeTransactions(file)
        case .corrections: results = try takeCorrections(file)
        }
        return answer(file, results)
    }

    /// The number that the sender's next file of a kind must have.
    package func nextNumber(_ kind: TollFile.Kind, of sender: String) -> Int {
        (taken["\(kind.rawValue) \(sender)"]?.count ?? 0) + 1
    }

    package func owner(of tag: String) -> CustomerAccount? {
        owners[tag].flatMap { accounts[$0] }
    }
}
