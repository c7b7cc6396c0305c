import JSON
import Model
import Simulation

/// Days of a simulated lane, each load with a declaration of a simulated trade, and what customs
/// knew of that trade before the first of them.
struct LaneSeason {
    /// Days of trade before the lane's first day: what a model learns from.
    static let daysBefore =
        Int(CivilDay(DemoCommand.day).number) - Int(TradeWorld.firstDay)
    /// Weekends have less than half of a full day's trade; every truck wants a declaration.
    private static let declarationsPerTruck = 2.2
    /// With five examinations in a hundred some 5,000 results: enough to learn from and measure.
    private static let perDayMin = 1_500
    /// A continent's day; the trade behind it takes a gigabyte.
    static let trucksMax = 5_000
    static let daysMax = 30

    let seed: UInt64
    let trucks: Int
    private let trade: TradeWorld
    /// The same trade up to the day before.
    let past: TradeWorld

    init(seed: UInt64, trucks: Int, days: Int) {
        self.seed = seed
        self.trucks = trucks
        let perDay = max(Self.perDayMin, Int(Double(trucks) * Self.declarationsPerTruck) + 1)
        func trade(_ days: Int) -> TradeWorld {
            TradeWorld(
                seed: seed, TradeParameters(regime: .steady, days: days, perDay: perDay))
        }
        past = trade(Self.daysBefore)
        self.trade = trade(Self.daysBefore + days)
    }

    /// The first day has the seed's own world, as `garita simulate` writes it.
    func day(_ number: Int, attacks: Double) -> (world: World, loads: [LaneTrade.Load]) {
        let world = World(
            seed: seed + UInt64(number), trucks: trucks,
            day: DemoCommand.day + .hours(24 * Double(number)), attackShare: attacks)
        let civil = TradeWorld.firstDay + Int32(Self.daysBefore + number)
        guard let trade = LaneTrade(world, of: trade.declarations.filter { $0.day == civil })
        else { preconditionFailure("a day's trade is more than twice its trucks") }
        return (world, trade.loads)
    }

    /// What the trader files, as a node takes it: when the trip itself is declared.
    static func filing(_ load: LaneTrade.Load, at moment: Instant) -> JSONValue {
        [
            "room": "declaration", "matter": .text(load.trip.description),
            "at": .text(moment.rfc3339), "received": .text(moment.rfc3339),
            "record": TradeWorld.record(load.declaration),
        ]
    }
}
