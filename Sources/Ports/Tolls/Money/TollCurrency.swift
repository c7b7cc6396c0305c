/// The two currencies in which bridges charge. Amounts are whole cents or centavos.
package enum TollCurrency: String, CaseIterable, Hashable, Sendable {
    case usd = "USD"
    case mxn = "MXN"
}
