import Glibc

/// Declarations of some months with the truth about each: targeting is tested here because no
/// public data have results for loads that nobody examined.
package struct TradeWorld: Sendable {
    /// 2026-01-01.
    package static let firstDay: Int32 = 20_454

    package let seed: UInt64
    package let parameters: TradeParameters
    /// By day.
    package private(set) var declarations: [TradeDeclaration] = []

    private var chance: Chance
    private var norms: PriceMemory

    package init(seed: UInt64, _ parameters: TradeParameters) {
        self.seed = seed
        self.parameters = parameters
        let root = Chance(seed: seed).branch("trade")
        chance = root.branch("loads")
        norms = PriceMemory()
        var market = TradeMarket(chance: root.branch("market"))
        market.weigh()
        for day in 0..<parameters.days {
            pass(day, &market)
            // A week has five full days and two of a third.
            let share = day % 7 < 5 ? 1.2 : 0.5
            for _ in 0..<max(1, Int(Double(parameters.perDay) * share)) {
                declare(day, market.importer(&chance), market)
            }
        }
    }

    private func pass(_ day: Int, _ market: inout TradeMarket) {
        switch parameters.regime {
        case .steady, .scarce: return
        case .drifting: if day > 0, day % 30 == 0 { market.turnOver() }
        case .broken: if day == parameters.days / 2 { market.replaceWrongdoers() }
        }
    }

    private mutating func declare(
        _ day: Int, _ importer: TradeMarket.Importer, _ market: TradeMarket
    ) {
        let goods = market.goods[chance.pick(importer.goods)]
        let load = TradeLoad(goods, importer, &chance)
        let isWrong = chance.happens(importer.nature.wrongRate * parameters.wrongFactor)
        let isMule = chance.happens(TradeParameters.muleRate * parameters.wrongFactor)
        guard isWrong else {
            return add(day, load, isMule ? .mule : nil, evaded: 0, importer)
        }
        let kinds = [
            TradeParameters.undervalued, TradeParameters.misclassified, TradeParameters.split,
        ]
        switch chance.index(weighing: kinds) {
        case 0: undervalue(day, load, importer)
        case 1: misclassify(day, load, importer, market)
        default: split(day, load, importer)
        }
    }

    private mutating func undervalue(
        _ day: Int, _ load: TradeLoad, _ importer: TradeMarket.Importer
    ) {
        var declared = load
        declared.value *= chance.between(TradeParameters.declaredShare)
        add(
            day, declared, .undervalued, evaded: (load.value - declared.value) * load.rate / 100,
            importer)
    }

    /// As the goods with the lowest duty of all: their price betrays it, where it does.
    private mutating func misclassify(
        _ day: Int, _ load: TradeLoad, _ importer: TradeMarket.Importer, _ market: TradeMarket
    ) {
        let cheap = market.goods.filter { $0.dutyRate < load.rate }
        guard !cheap.isEmpty else { return undervalue(day, load, importer) }
        let other = chance.pick(cheap)
        var declared = load
        declared.code = other.code
        declared.rate = other.dutyRate
        add(
            day, declared, .misclassified, evaded: load.value * (load.rate - other.dutyRate) / 100,
            importer)
    }

    private mutating func split(
        _ day: Int, _ load: TradeLoad, _ importer: TradeMarket.Importer
    ) {
        let count = chance.whole(TradeParameters.pieces)
        for _ in 0..<count {
            var piece = load
            piece.value = TradeParameters.dutyFreeValue * chance.between(0.85...0.99)
            piece.mass = max(0.1, load.mass * piece.value / load.value)
            add(day, piece, .split, evaded: piece.value * load.rate / 100, importer)
        }
    }

    private mutating func add(
        _ day: Int, _ load: TradeLoad, _ wrong: TradeDeclaration.Wrong?, evaded: Double,
        _ importer: TradeMarket.Importer
    ) {
        let isMule = wrong == .mule
        var declaration = TradeDeclaration(
            id: Self.id(declarations.count), day: Self.firstDay + Int32(day),
            office: importer.office, importer: importer.number, exporter: load.exporter,
            declarant: importer.declarant, carrier: carrier(isMule), hsCode: load.code,
            origin: importer.origin, dutyRate: load.rate, netMass: Self.tenths(load.mass),
            value: Self.tenths(load.value), wrong: wrong, nature: importer.nature,
            evaded: Self.tenths(evaded), custody: custody(isMule), delayDays: delay())
        declaration.categories = norms.categories(of: declaration)
        declarations.append(declaration)
    }

    private mutating func carrier(_ isMule: Bool) -> Int {
        isMule && chance.happens(TradeParameters.muleCarrierShare)
            ? chance.whole(0...TradeParameters.muleCarriers - 1)
            : chance.whole(0...TradeParameters.carriers - 1)
    }

    private mutating func custody(_ isMule: Bool) -> String? {
        guard chance.happens(isMule ? TradeParameters.muleSeen : TradeParameters.falseAlarm) else {
            return nil
        }
        return chance.pick(["seal-broken", "long-stop", "silence"])
    }

    private mutating func delay() -> Int32 {
        1 + Int32(min(365, chance.exponential(mean: TradeParameters.delayMean - 1)))
    }

    private static func id(_ number: Int) -> String {
        let digits = String(number + 1)
        return "D" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
