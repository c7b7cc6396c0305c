extension Alignment {
    /// A word said twice is no contradiction as long as the other name has nothing in its place.
    mutating func meetRepeated() {
        let hasOpenLeft = left.indices.contains { isOpenLeft($0) && left[$0].counts }
        let hasOpenRight = right.indices.contains { isOpenRight($0) && right[$0].counts }
        guard hasOpenLeft != hasOpenRight else { return }
        for i in left.indices where isOpenLeft(i) && left[i].counts {
            if right.contains(where: { $0.letters == left[i].letters }) {
                pay(.repeated, prices.repeated, i, nil)
            }
        }
        for j in right.indices where isOpenRight(j) && right[j].counts {
            if left.contains(where: { $0.letters == right[j].letters }) {
                pay(.repeated, prices.repeated, nil, j)
            }
        }
    }

    /// What is left on both sides contradicts; what is left on one side was left out.
    mutating func settle() {
        if met == 0 {
            // Two letters agree with thousands of names.
            cost += prices.conflict
            if isExplained {
                steps.append(
                    NameStep(how: .noWord, left: "", right: "", price: prices.conflict))
            }
        }
        let openA = left.indices.filter { isOpenLeft($0) && left[$0].kind != .particle }
        let openB = right.indices.filter { isOpenRight($0) && right[$0].kind != .particle }
        for i in left.indices where isOpenLeft(i) && left[i].kind == .particle {
            pay(.extra, prices.particle, i, nil)
        }
        for j in right.indices where isOpenRight(j) && right[j].kind == .particle {
            pay(.extra, prices.particle, nil, j)
        }
        let clashes = min(openA.count, openB.count)
        for place in 0..<clashes { pay(.conflict, prices.conflict, openA[place], openB[place]) }
        for i in openA.dropFirst(clashes) { pay(.extra, priceOfExtra(left[i]), i, nil) }
        for j in openB.dropFirst(clashes) { pay(.extra, priceOfExtra(right[j]), nil, j) }
    }

    private func priceOfExtra(_ token: NameToken) -> Double {
        switch token.kind {
        case .number: return prices.extraNumber * Double(min(3, token.letters.count * 2 - 1))
        case .initial: return isOrganization ? prices.extraNumber : prices.initial
        case .generic: return prices.extraGeneric
        case .patronymic where met >= 2: return prices.patronymic
        case .name, .patronymic:
            if isOrganization { return prices.extraWord }
            return met >= 2 ? prices.extraName : prices.extraOfOne
        case .particle, .title, .form: return prices.particle
        }
    }
}
