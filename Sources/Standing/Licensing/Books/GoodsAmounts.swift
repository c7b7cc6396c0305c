import Model

/// How much of a licence goods take, as declared, corrected and given back.
struct GoodsAmounts: Hashable, Sendable {
    var cents: Int64
    var units: Int64?
    var citation: String?

    /// - Parameter changes: about these goods, in any order: the last correction counts, and every
    ///   return on top of it.
    func changed(by changes: [SaidOfLicence]) -> GoodsAmounts {
        var result = self, last: SaidOfLicence?
        for change in changes {
            if case .corrected = change.word, change.isLater(than: last) { last = change }
        }
        if case .corrected(let truth)? = last?.word { result.take(truth) }
        for change in changes {
            if case .returned(let back) = change.word { result.give(back) }
        }
        return result
    }

    private mutating func take(_ truth: GoodsCorrection) {
        cents = truth.cents ?? cents
        units = truth.units ?? units
        citation = truth.citation ?? citation
    }

    /// More than went cannot come back.
    private mutating func give(_ back: GoodsCorrection) {
        let isAll = back.cents == nil && back.units == nil
        cents = isAll ? 0 : max(0, cents - (back.cents ?? 0))
        units = units.map { isAll ? 0 : max(0, $0 - (back.units ?? 0)) }
    }
}
