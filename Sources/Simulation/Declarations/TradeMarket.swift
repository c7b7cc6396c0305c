import Glibc

/// Who imports, what, from whom, through whom.
struct TradeMarket {
    struct Importer {
        let number: Int
        var nature: TraderNature
        let weight: Double
        let goods: [Int]
        let exporters: [Int]
        let declarant: Int
        let office: Int
        let origin: String
    }

    struct Goods {
        let code: String
        let logPrice: Double
        let logMass: Double
        let dutyRate: Double
    }

    private(set) var importers: [Importer]
    let goods: [Goods]
    private var chance: Chance
    /// Newcomers have numbers above everybody's so far.
    private var nextNumber = TradeParameters.importers

    init(chance: Chance) {
        var chance = chance
        goods = Self.goods(&chance)
        importers = []
        self.chance = chance
        importers = (0..<TradeParameters.importers).map { importer(number: $0, rank: $0) }
    }

    /// The importer of the next load, by volume.
    func importer(_ chance: inout Chance) -> Importer {
        var low = 0, high = reaches.count - 1
        let wanted = chance.unit() * (reaches.last ?? 0)
        while low < high {
            let middle = (low + high) / 2
            if reaches[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return importers[low]
    }

    /// Running sums of the weights.
    private var reaches: [Double] = []

    mutating func weigh() {
        var sum = 0.0
        reaches = importers.map {
            sum += $0.weight
            return sum
        }
    }

    /// Some crooks stop, and as many honest importers begin.
    mutating func turnOver() {
        for place in importers.indices where importers[place].nature == .crook {
            guard chance.happens(TradeParameters.monthlyTurnover) else { continue }
            importers[place].nature = .honest
            let others = importers.indices.filter { importers[$0].nature == .honest }
            importers[chance.pick(others)].nature = .crook
        }
    }

    /// All who did wrong are gone; others come in their place whom nobody has seen.
    mutating func replaceWrongdoers() {
        for place in importers.indices where importers[place].nature != .honest {
            let nature = importers[place].nature
            importers[place] = importer(number: nextNumber, rank: place)
            importers[place].nature = nature
            nextNumber += 1
        }
        weigh()
    }

    private mutating func importer(number: Int, rank: Int) -> Importer {
        let nature: TraderNature =
            chance.happens(TradeParameters.crooks)
            ? .crook : chance.happens(TradeParameters.opportunists) ? .opportunist : .honest
        let chapter = chance.whole(0...TradeParameters.chapters - 1)
        let width = TradeParameters.goodsPerChapter
        return Importer(
            number: number, nature: nature,
            weight: pow(Double(rank + 1), -TradeParameters.concentration),
            goods: (0..<chance.whole(1...width)).map { chapter * width + $0 },
            exporters: (0..<chance.whole(1...4)).map { _ in
                chance.whole(0...TradeParameters.exporters - 1)
            },
            declarant: declarant(of: nature), office: chance.whole(0...TradeParameters.offices - 1),
            origin: chance.pick(TradeParameters.origins))
    }

    /// Who does wrong goes to the few brokers who do not ask; some honest ones do too.
    private mutating func declarant(of nature: TraderNature) -> Int {
        let quiet = TradeParameters.brokers / 8
        return nature != .honest && chance.happens(0.5)
            ? chance.whole(0...quiet - 1) : chance.whole(0...TradeParameters.brokers - 1)
    }

    private static func goods(_ chance: inout Chance) -> [Goods] {
        (0..<TradeParameters.chapters).flatMap { chapter in
            // Prices from 0.5 to 200 a kilogram: gravel to telephones.
            let price = chance.between(log(0.5)...log(200))
            return (0..<TradeParameters.goodsPerChapter).map { item in
                Goods(
                    code: code(chapter: 20 + chapter * 2, item: item),
                    logPrice: price + 0.3 * chance.normal(),
                    logMass: chance.between(log(200)...log(15_000)),
                    dutyRate: chance.pick([0, 5, 8, 10, 15, 20, 25]))
            }
        }
    }

    private static func code(chapter: Int, item: Int) -> String { "\(chapter)0\(item + 1)100000" }
}
