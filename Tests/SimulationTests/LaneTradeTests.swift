import Model
import Simulation
import Testing

/// Declarations of the loads of a simulated day.
struct LaneTradeTests {
    private static func trade() -> [TradeDeclaration] {
        TradeWorld(seed: 1, TradeParameters(regime: .steady, days: 60, perDay: 200)).declarations
    }

    // Nobody could say whether targeting finds loads that were honest when they set out.
    @Test func whoeverIsTamperedWithIsAMuleAndNobodyElse() throws {
        let world = World(
            seed: 1, trucks: 60, day: Instant(milliseconds: 1_773_129_600_000), attackShare: 0.5)
        let trade = try #require(LaneTrade(world, of: Self.trade()))
        #expect(trade.loads.map(\.trip) == world.trips.map(\.id))
        for (load, voyage) in zip(trade.loads, world.voyages) {
            #expect((load.attack == nil) == voyage.truth.isClean)
            if load.declaration.wrong == .mule { #expect(load.attack != nil) }
            if load.attack != nil { #expect(load.declaration.wrong != nil) }
        }
        #expect(trade.loads.contains { $0.declaration.wrong == .mule })
        #expect(Set(trade.loads.map(\.declaration.id)).count == 60)
    }

    // A truck without papers would look like one that was passed over.
    @Test func everyTruckHasADeclarationOrThereIsNoDay() {
        let world = World(
            seed: 1, trucks: 60, day: Instant(milliseconds: 1_773_129_600_000), attackShare: 0)
        #expect(LaneTrade(world, of: Array(Self.trade().prefix(59))) == nil)
    }
}
