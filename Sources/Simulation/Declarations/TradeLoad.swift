import Glibc

/// What is in a load, before anybody declares it.
struct TradeLoad {
    /// Prices of the same goods differ by about a fifth.
    private static let priceSpread = 0.2
    private static let massSpread = 0.6

    var code: String
    var rate: Double
    var mass: Double
    var value: Double
    let exporter: Int

    init(
        _ goods: TradeMarket.Goods, _ importer: TradeMarket.Importer, _ chance: inout Chance
    ) {
        code = goods.code
        rate = goods.dutyRate
        mass = exp(goods.logMass + Self.massSpread * chance.normal())
        value = mass * exp(goods.logPrice + Self.priceSpread * chance.normal())
        exporter = chance.pick(importer.exporters)
    }
}
