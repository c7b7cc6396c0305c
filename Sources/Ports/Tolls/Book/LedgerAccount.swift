/// Where money stands in the toll book. Positive: we owe it to them; negative: they owe it to us.
package enum LedgerAccount: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// A carrier's prepaid money.
    case customer(String)
    /// What a bridge has earned and was not paid yet.
    case bridge(String)
    /// What the book keeps of the tolls for its work.
    case fees
    /// Both sides of an exchange: dollars taken, pesos owed.
    case exchange
    case bank

    package var description: String {
        switch self {
        case .customer(let id): "customer \(id)"
        case .bridge(let id): "bridge \(id)"
        case .fees: "fees"
        case .exchange: "exchange"
        case .bank: "bank"
        }
    }

    package static func < (a: Self, b: Self) -> Bool { a.description < b.description }
}
