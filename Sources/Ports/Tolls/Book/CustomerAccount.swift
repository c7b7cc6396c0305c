/// A carrier's prepaid account: one for all bridges.
package struct CustomerAccount: Hashable, Sendable {
    package let id: String
    package let currency: TollCurrency
    /// Below this its tags are refused.
    package let minimum: TollAmount
    /// Below this its owner is warned.
    package let warnBelow: TollAmount
    package let tags: [String]
}
