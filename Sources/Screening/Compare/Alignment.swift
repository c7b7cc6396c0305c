/// Gives each word of one name its counterpart in the other, the cheapest first.
struct Alignment {
    let left: [NameToken], right: [NameToken]
    let prices: Prices
    let isOrganization: Bool
    var openLeft: UInt32, openRight: UInt32
    /// Words that count and found a counterpart.
    var met = 0
    var cost = 0.0
    /// Left empty when nobody will read the reasons.
    var steps: [NameStep] = []
    let isExplained: Bool

    init(_ left: ScreenedName, _ right: ScreenedName, _ prices: Prices, isExplained: Bool) {
        self.isExplained = isExplained
        self.left = left.tokens
        self.right = right.tokens
        self.prices = prices
        isOrganization =
            left.kind == .organization || right.kind == .organization
            || left.kind == .vessel || right.kind == .vessel
        openLeft = 1 << UInt32(left.tokens.count) - 1
        openRight = 1 << UInt32(right.tokens.count) - 1
    }

    mutating func run() {
        meetEqual()
        if openLeft != 0 || openRight != 0 {
            meetJoined()
            meetAlike()
            meetAcronym()
            meetInitials()
            meetRepeated()
            settle()
        }
    }

    mutating func pay(
        _ how: NameStep.How, _ price: Double, _ i: Int?, _ j: Int?
    ) {
        cost += price
        if isExplained {
            steps.append(
                NameStep(
                    how: how, left: i.map { left[$0].text } ?? "",
                    right: j.map { right[$0].text } ?? "", price: price))
        }
        if let i { openLeft &= ~(1 << UInt32(i)) }
        if let j { openRight &= ~(1 << UInt32(j)) }
    }

    func isOpenLeft(_ i: Int) -> Bool { openLeft & 1 << UInt32(i) != 0 }
    func isOpenRight(_ j: Int) -> Bool { openRight & 1 << UInt32(j) != 0 }

    mutating func meetEqual() {
        for i in left.indices {
            for j in right.indices
            where isOpenRight(j) && left[i].set == right[j].set
                && left[i].letters == right[j].letters
            {
                if left[i].counts, right[j].counts { met += 1 }
                pay(.same, 0, i, j)
                break
            }
        }
    }

    /// The cheapest open pair, again and again.
    mutating func meetAlike() {
        var offers: [(price: Double, how: NameStep.How, i: Int, j: Int)] = []
        for i in left.indices where isOpenLeft(i) && left[i].kind != .particle {
            for j in right.indices where isOpenRight(j) && right[j].kind != .particle {
                guard let (price, how) = WordPrice.of(left[i], right[j], prices) else { continue }
                offers.append((price, how, i, j))
            }
        }
        offers.sort { ($0.price, $0.i, $0.j) < ($1.price, $1.i, $1.j) }
        for offer in offers where isOpenLeft(offer.i) && isOpenRight(offer.j) {
            if left[offer.i].counts || right[offer.j].counts { met += 1 }
            pay(offer.how, offer.price, offer.i, offer.j)
        }
    }
}
