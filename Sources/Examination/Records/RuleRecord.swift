import Model
package import Selection

/// A book of rules as an authority files it.
package struct RuleRecord: Sendable {
    package let book: RuleBook

    /// A book is as long as a line at the door lets it be; this is what people can answer for.
    package static let rulesMax = 500

    /// Besides what `garita risk rules check` refuses: a hold whose authority no key could have,
    /// since nobody could ever lift it.
    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        do throws(RuleFlaw) { book = try RuleBook(parsing: record) } catch {
            throw RecordFlaw("record", saying: error.advice)
        }
        for edition in book.editions {
            guard edition.rules.count <= Self.rulesMax else {
                throw RecordFlaw(
                    "rules", sent: "\(edition.rules.count) in version \(edition.version)",
                    wanted: "at most \(Self.rulesMax) that work at once")
            }
            for rule in edition.rules {
                guard case .hold(let authority) = rule.effect, Self.holder(authority) == nil
                else { continue }
                throw RecordFlaw(
                    "authority", sent: "“\(authority)” in rule “\(rule.id)”",
                    wanted: "the party of the key that will lift the hold, such as “us-fda”: "
                        + "visible ASCII characters, no blanks")
            }
        }
    }

    /// As it may be filed from now on: older programs took names of countries, and what else is in
    /// such a book stays in force.
    package static func lodged(_ record: [UInt8]) throws(RecordFlaw) -> RuleRecord {
        let read = try RuleRecord(parsing: record)
        if let flaw = read.book.strangeCountry { throw RecordFlaw("record", saying: flaw.advice) }
        return read
    }

    /// nil for a text that no party is called.
    static func holder(_ authority: String) -> PartyID? { try? PartyID(authority) }
}
