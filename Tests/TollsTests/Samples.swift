import Tolls

/// A book with two bridges and two carriers, and files for it.
enum Samples {
    static let setup = """
        {"home": "HOME", "bridges": [
          {"id": "north", "currency": "USD", "feePerMille": 30, "tolls": {"5": "18.25"}},
          {"id": "south", "currency": "MXN", "feePerMille": 30, "tolls": {"5": "310.00"}}]}
        """

    static func book() throws -> TollBook { TollBook(try TollSetup(Array(setup.utf8))) }

    static func file(
        _ kind: String, _ sender: String, _ number: Int, made: String = "2026-11-22T23:00:00Z",
        extra: String = "", _ records: [String]
    ) -> [UInt8] {
        let header =
            "{\"file\":\"\(kind)\",\"from\":\"\(sender)\",\"number\":\(number),\"made\":\"\(made)\","
            + "\(extra)\"records\":\(records.count)}"
        return Array(([header] + records).map { $0 + "\n" }.joined().utf8)
    }

    static let accounts = file(
        "ACC", "HOME", 1, made: "2026-11-20T00:00:00Z",
        [
            "{\"account\":\"A\",\"currency\":\"USD\",\"minimum\":\"20.00\",\"warnBelow\":\"100.00\",\"tags\":[\"T1\",\"T2\"]}",
            "{\"account\":\"B\",\"currency\":\"MXN\",\"minimum\":\"400\",\"warnBelow\":\"2000\",\"tags\":[\"T3\"]}",
        ])
    static let payments = file(
        "PAY", "HOME", 1, made: "2026-11-20T00:00:00Z",
        [
            "{\"id\":\"P1\",\"account\":\"A\",\"currency\":\"USD\",\"amount\":\"500.00\"}",
            "{\"id\":\"P2\",\"account\":\"B\",\"currency\":\"MXN\",\"amount\":\"9000.00\"}",
        ])
    static let rates = file(
        "RAT", "HOME", 1, made: "2026-11-20T00:00:00Z",
        ["{\"date\":\"2026-11-20\",\"mxnPerUsd\":\"18.2345\"}"])
    static let tags = file(
        "TVL", "HOME", 1, made: "2026-11-21T00:00:00Z",
        extra: "\"list\":\"full\",\"inForce\":\"2026-11-21T00:00:00Z\",",
        [
            "{\"tag\":\"T1\",\"state\":\"valid\"}", "{\"tag\":\"T2\",\"state\":\"invalid\"}",
            "{\"tag\":\"T3\",\"state\":\"valid\"}",
        ])

    static func crossing(
        _ id: String, _ tag: String, _ toll: String, at: String = "2026-11-22T10:00:00-06:00"
    ) -> String {
        "{\"id\":\"\(id)\",\"tag\":\"\(tag)\",\"at\":\"\(at)\",\"class\":\"5\",\"toll\":\"\(toll)\"}"
    }

    static func correction(_ id: String, of past: String, _ toll: String) -> String {
        "{\"id\":\"\(id)\",\"of\":\"\(past)\",\"toll\":\"\(toll)\",\"reason\":\"class\"}"
    }

    /// With accounts, money, a rate and a tag list in force.
    static func open() throws -> TollBook {
        var book = try book()
        for bytes in [accounts, payments, rates, tags] { _ = try book.take(try TollFile(bytes)) }
        return book
    }
}
