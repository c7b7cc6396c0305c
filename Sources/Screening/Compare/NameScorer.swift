/// Compares two names word by word and says what it cost.
package struct NameScorer: Sendable {
    let prices: Prices

    package init() { prices = .standard }

    init(_ prices: Prices) { self.prices = prices }

    /// Reasons take longer than the score; a search asks for them at the end only.
    package func compare(
        _ left: ScreenedName, _ right: ScreenedName, isExplained: Bool = true
    ) -> NameComparison {
        if !left.signs.isEmpty, !right.signs.isEmpty { return compareSigns(left, right) }
        guard !left.tokens.isEmpty, !right.tokens.isEmpty else {
            return NameComparison(score: 0, steps: [])
        }
        var alignment = Alignment(left, right, prices, isExplained: isExplained)
        alignment.run()
        let words = alignment.cost + outside(left, right, &alignment.steps)
        let tolerance = tolerance(left, right)
        let whole = wholeCost(left, right)
        guard let whole, whole < words else {
            return NameComparison(
                score: score(words, tolerance), steps: alignment.steps)
        }
        let step = NameStep(how: .joined, left: left.text, right: right.text, price: whole)
        return NameComparison(score: score(whole, tolerance), steps: [step])
    }

    /// A name at its tolerance has the threshold's score; from there on it falls on.
    func score(_ cost: Double, _ tolerance: Double) -> Double {
        max(0, 1 - (1 - NameComparison.threshold) * cost / tolerance)
    }

    func tolerance(_ left: ScreenedName, _ right: ScreenedName) -> Double {
        min(prices.tolerance, prices.share * Double(max(left.weight, right.weight)))
    }

    /// Forms and titles: what stands around a name.
    private func outside(
        _ left: ScreenedName, _ right: ScreenedName, _ steps: inout [NameStep]
    ) -> Double {
        var cost = 0.0
        if left.forms != right.forms {
            cost += prices.form
            steps.append(NameStep(how: .form, left: "", right: "", price: prices.form))
        }
        if left.titles != right.titles {
            cost += prices.title
            steps.append(NameStep(how: .title, left: "", right: "", price: prices.title))
        }
        return cost
    }

    /// Both names without blanks: nil when they are no closer that way than words are.
    private func wholeCost(_ left: ScreenedName, _ right: ScreenedName) -> Double? {
        let a = left.joined, b = right.joined
        guard abs(a.count - b.count) <= 2, a.count >= 5 else { return nil }
        let edits = EditDistance.between(a, b)
        guard edits <= 2 else { return nil }
        return prices.joined + Double(edits)
    }

    private func compareSigns(_ left: ScreenedName, _ right: ScreenedName) -> NameComparison {
        let edits = SignDistance.between(left.signs, right.signs)
        let cost = Double(edits) * prices.sign
        let length = Double(max(left.signs.count, right.signs.count))
        // Three signs are a name; of ten, one may be a slip.
        let tolerance = max(prices.tolerance, length * prices.share)
        let step = NameStep(how: .signs, left: left.text, right: right.text, price: cost)
        return NameComparison(score: score(cost, tolerance), steps: [step])
    }
}
