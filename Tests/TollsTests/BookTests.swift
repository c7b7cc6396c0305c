import Model
import Testing
import Tolls

struct BookTests {
    private func balance(_ book: TollBook, _ account: LedgerAccount, _ currency: TollCurrency)
        -> String
    {
        book.ledger.balance(account, currency).description
    }

    // A carrier is charged another amount than the bridge asked for, or in the wrong currency.
    @Test func crossingsAreCharged() throws {
        var book = try Samples.open()
        let north = try book.take(
            TollFile(Samples.file("TXN", "north", 1, [Samples.crossing("1", "T1", "18.25")])))
        let south = try book.take(
            TollFile(Samples.file("TXN", "south", 1, [Samples.crossing("1", "T1", "310.00")])))
        #expect(north.refused == 0 && south.refused == 0)
        // 310 pesos at 18.2345 are 17.0007 dollars.
        #expect(balance(book, .customer("A"), .usd) == "464.75")
        #expect(balance(book, .bridge("north"), .usd) == "17.70")
        #expect(balance(book, .bridge("south"), .mxn) == "300.70")
        #expect(balance(book, .fees, .usd) == "0.55" && balance(book, .fees, .mxn) == "9.30")
        #expect(balance(book, .exchange, .mxn) == "-310.00")
        #expect(balance(book, .exchange, .usd) == "17.00")
        #expect(south.reconciliation?.contains("\"rateDate\":\"2026-11-20\"") == true)
        #expect(south.reconciliation?.contains("\"net\":\"300.70\"") == true)
        for currency in TollCurrency.allCases { #expect(book.ledger.sum(currency).minor == 0) }
    }

    // A bridge hears that a crossing is refused and not why, or what it could do.
    @Test func aRefusalSaysWhatToDo() throws {
        var book = try Samples.open()
        let late = Samples.crossing("9", "T1", "310.00", at: "2026-12-20T10:00:00-06:00")
        let answer = try book.take(
            TollFile(
                Samples.file(
                    "TXN", "south", 1, made: "2026-12-21T00:00:00Z",
                    [Samples.crossing("8", "T9", "310.00"), late])))
        #expect(answer.refusals.map(\.id) == ["8", "9"])
        #expect(answer.refusals.map(\.code) == [.unknownTag, .noRate])
        #expect(TollCode.noRate.advice(daysMax: 60).contains("RAT file"))
        let sentences = TollCode.allCases.map { $0.advice(daysMax: 60) }
        #expect(Set(sentences).count == TollCode.allCases.count)
        // The file again gets the same answer.
        let again = try book.take(
            TollFile(
                Samples.file(
                    "TXN", "south", 1, made: "2026-12-21T00:00:00Z",
                    [Samples.crossing("8", "T9", "310.00"), late])))
        #expect(again.isRepeat && again.refusals.map(\.code) == [.unknownTag, .noRate])
    }

    // A bridge is paid twice and nobody asks for it back.
    @Test func aBridgeThatWasPaidTooMuchIsNamed() throws {
        var book = try Samples.open()
        _ = try book.take(
            TollFile(Samples.file("TXN", "north", 1, [Samples.crossing("1", "T1", "18.25")])))
        #expect(book.overpaid.isEmpty)
        for number in 1...2 {
            let paid =
                "{\"id\":\"P-north-\(number)\",\"bridge\":\"north\",\"currency\":\"USD\",\"amount\":\"17.70\"}"
            _ = try book.take(TollFile(Samples.file("PAY", "HOME", 1 + number, [paid])))
        }
        #expect(book.overpaid.map(\.bridge) == ["north"])
        #expect(book.overpaid.first?.amount.description == "17.70")
    }

    // The list of today decides about a read of yesterday.
    @Test func listInForceAtTheReadDecides() throws {
        var book = try Samples.open()
        _ = try book.take(
            TollFile(
                Samples.file(
                    "TVL", "HOME", 2,
                    extra:
                        "\"list\":\"differential\",\"base\":1,\"inForce\":\"2026-11-22T12:00:00Z\",",
                    ["{\"tag\":\"T1\",\"state\":\"invalid\"}"])))
        let answer = try book.take(
            TollFile(
                Samples.file(
                    "TXN", "north", 1,
                    [
                        Samples.crossing("1", "T1", "18.25", at: "2026-11-22T05:59:59-06:00"),
                        Samples.crossing("2", "T1", "18.25", at: "2026-11-22T06:00:00-06:00"),
                        Samples.crossing("3", "T3", "18.25", at: "2026-11-20T12:00:00Z"),
                        Samples.crossing("4", "T9", "18.25"),
                        Samples.crossing("5", "T1", "18.25", at: "2026-11-23T12:00:00Z"),
                        Samples.crossing("6", "T3", "18.25", at: "2026-11-21T12:00:00Z"),
                    ])))
        let text = answer.reconciliation ?? ""
        let codes = ["posted", "invalidTag", "noList", "unknownTag", "future", "posted"]
        for (place, code) in codes.enumerated() {
            #expect(text.contains("{\"id\":\"\(place + 1)\",\"code\":\"\(code)\""), "\(text)")
        }
        #expect(answer.refused == 4)
    }

    // A crossing is charged in the other currency by a rate that nobody fixed.
    @Test func withoutARateNothingIsCharged() throws {
        var book = try Samples.book()
        for bytes in [Samples.accounts, Samples.payments, Samples.tags] {
            _ = try book.take(try TollFile(bytes))
        }
        let answer = try book.take(
            TollFile(Samples.file("TXN", "south", 1, [Samples.crossing("1", "T1", "310.00")])))
        #expect(answer.reconciliation?.contains("noRate") == true)
        #expect(balance(book, .customer("A"), .usd) == "500.00")
        #expect(throws: TollFlaw.self) {
            try book.outlook(tag: "T1", bridge: "south", vehicleClass: "5", date: "2026-11-22")
        }
    }

    // A wrong toll cannot be put right, is put right twice, or at another day's rate.
    @Test func correctionsUndoAndChargeAnew() throws {
        var book = try Samples.open()
        _ = try book.take(
            TollFile(Samples.file("TXN", "south", 1, [Samples.crossing("1", "T1", "310.00")])))
        let twice = [
            Samples.correction("C1", of: "1", "155.00"),
            Samples.correction("C1", of: "1", "155.00"),
            Samples.correction("C2", of: "9", "1.00"),
        ]
        let answer = try book.take(TollFile(Samples.file("COR", "south", 1, twice)))
        #expect(answer.refused == 1)
        #expect(balance(book, .customer("A"), .usd) == "491.50")
        #expect(balance(book, .bridge("south"), .mxn) == "150.35")
        _ = try book.take(
            TollFile(Samples.file("COR", "south", 2, [Samples.correction("C3", of: "1", "0")])))
        #expect(balance(book, .customer("A"), .usd) == "500.00")
        for currency in TollCurrency.allCases { #expect(book.ledger.sum(currency).minor == 0) }
    }

    // A file sent twice charges twice; one that was lost is never missed.
    @Test func numbersAreUsedOnceAndInOrder() throws {
        var book = try Samples.open()
        let first = Samples.file("TXN", "north", 1, [Samples.crossing("1", "T1", "18.25")])
        let third = Samples.file("TXN", "north", 3, [Samples.crossing("3", "T1", "18.25")])
        let other = Samples.file("TXN", "north", 1, [Samples.crossing("2", "T1", "18.25")])
        let answer = try book.take(TollFile(first))
        let again = try book.take(TollFile(first))
        #expect(again.isRepeat && again.acknowledgement == answer.acknowledgement)
        #expect(again.reconciliation == answer.reconciliation)
        let gap = #expect(throws: TollFlaw.self) { try book.take(TollFile(third)) }
        #expect(gap?.advice.contains("number 2 has not come") == true)
        let used = #expect(throws: TollFlaw.self) { try book.take(TollFile(other)) }
        #expect(used?.advice.contains("used once") == true)
        #expect(balance(book, .customer("A"), .usd) == "481.75")
    }

    // The truck stands at the bridge with an empty account, and turns round.
    @Test func lowBalanceIsSaidBeforeTheBridge() throws {
        var book = try Samples.open()
        let calm = try book.outlook(
            tag: "T1", bridge: "south", vehicleClass: "5", date: "2026-11-22")
        #expect(calm.topUp.minor == 0 && calm.toll.description == "17.00" && calm.crossings == 28)
        let many = (1...23).map { Samples.crossing("\($0)", "T1", "18.25") }
        _ = try book.take(TollFile(Samples.file("TXN", "north", 1, many)))
        #expect(book.warnings.map(\.id) == ["A"])
        let soon = try book.outlook(
            tag: "T1", bridge: "north", vehicleClass: "5", date: "2026-11-22")
        #expect(soon.state == .low && soon.balance.description == "80.25" && soon.crossings == 3)
        #expect(soon.topUp.description == "38.00")
    }

    // The next list says of a tag what its account no longer pays for.
    @Test func listsFollowBalances() throws {
        var book = try Samples.open()
        let many = (1...27).map { Samples.crossing("\($0)", "T1", "18.25") }
        _ = try book.take(TollFile(Samples.file("TXN", "north", 1, many)))
        let next = try book.nextTagList(
            inForce: try .init(rfc3339: "2026-11-23T00:00:00Z"), isFull: false)
        let text = next.text
        #expect(next.count(.invalid) == next.tags.count && next.base == 1)
        #expect(text.contains("\"number\":2") && text.contains("\"base\":1"))
        #expect(text.contains("{\"tag\":\"T1\",\"state\":\"invalid\"}"))
        #expect(!text.contains("T3"))
        _ = try book.take(TollFile(Array(text.utf8)))
        let late = Samples.crossing("99", "T1", "18.25", at: "2026-11-23T01:00:00Z")
        let answer = try book.take(
            TollFile(Samples.file("TXN", "north", 2, made: "2026-11-23T23:00:00Z", [late])))
        #expect(answer.reconciliation?.contains("invalidTag") == true)
    }

    // The bridges are sent a list that the book itself would refuse afterwards.
    @Test func aListBeforeTheNewestIsNotMade() throws {
        let book = try Samples.open()
        let flaw = #expect(throws: TollFlaw.self) {
            try book.nextTagList(
                inForce: try .init(rfc3339: "2000-01-01T00:00:00Z"), isFull: true)
        }
        #expect(flaw?.advice.contains("wants a moment after it") == true)
    }

    // Half of a bad file is posted, or a bad file passes in silence.
    @Test(arguments: [
        ("TXN", "north", 1, "{\"id\":\"1\"}", "tag"),
        ("TXN", "east", 1, Samples.crossing("1", "T1", "1"), "no bridge"),
        ("TXN", "north", 1, Samples.crossing("1", "T1", "-1"), "correction"),
        ("TXN", "north", 1, Samples.crossing("1", "T1", "1.234"), "12.50"),
        ("TXN", "north", 1, Samples.crossing("1", "T1", "1", at: "noon"), "at was noon"),
        ("PAY", "north", 1, "{}", "come from HOME"),
        (
            "PAY", "HOME", 2,
            "{\"id\":\"P9\",\"account\":\"A\",\"currency\":\"MXN\",\"amount\":\"1\"}", "kept in MXN"
        ),
        ("RAT", "HOME", 2, "{\"date\":\"2026-11-20\",\"mxnPerUsd\":\"19\"}", "another rate"),
        ("XYZ", "HOME", 1, "{}", "wanted one of"),
    ])
    func badFilesGetASentence(
        kind: String, sender: String, number: Int, record: String, word: String
    ) throws {
        var book = try Samples.open()
        let before = book.ledger.entries
        let good = Samples.crossing("77", "T1", "1.00")
        let bytes = Samples.file(kind, sender, number, kind == "TXN" ? [good, record] : [record])
        let flaw = #expect(throws: TollFlaw.self) { try book.take(TollFile(bytes)) }
        #expect(flaw?.advice.contains(word) == true, "\(flaw?.advice ?? "")")
        #expect(book.ledger.entries == before)
    }

    // A file that was cut off on its way is taken for the whole.
    @Test func cutOffFilesAreRefused() throws {
        let whole = Samples.file("TXN", "north", 1, [Samples.crossing("1", "T1", "1.00")])
        let head = Array(whole.prefix { $0 != 10 }) + [10]
        #expect(throws: TollFlaw.self) { try TollFile(head) }
    }
}
