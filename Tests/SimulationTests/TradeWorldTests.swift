import Simulation
import Testing

struct TradeWorldTests {
    private static func world(_ regime: TradeRegime = .steady, seed: UInt64 = 3) -> TradeWorld {
        TradeWorld(seed: seed, TradeParameters(regime: regime, days: 120, perDay: 100))
    }

    // A finding about targeting cannot be repeated.
    @Test func sameSeedSameTrade() {
        #expect(Self.world().files == Self.world().files)
        #expect(Self.world().files != Self.world(seed: 4).files)
    }

    // The answer stands in what customs are told, and every test of targeting is worthless.
    @Test func declarationsDoNotTellTheTruth() {
        let files = Self.world().files
        for word in ["fraud", "crook", "honest", "undervalued", "mule"] {
            #expect(!files.declarations.contains(word))
        }
        #expect(files.truth.contains("undervalued"))
    }

    // One kind of wrongdoing is missing, or there is so much that every method shines.
    @Test func everyKindOfWrongHappensSeldom() {
        let world = Self.world()
        let wrong = world.declarations.compactMap(\.wrong)
        #expect(Set(wrong) == Set(TradeDeclaration.Wrong.allCases))
        let share = Double(wrong.count) / Double(world.declarations.count)
        #expect((0.005...0.08).contains(share))
    }

    // Profiles of importers cannot be tested, because importers do not differ.
    @Test func crooksDeclareWrongMoreOften() {
        let all = Self.world().declarations
        func share(_ nature: TraderNature) -> Double {
            let own = all.filter { $0.nature == nature }
            return Double(own.count { $0.wrong != nil }) / Double(max(own.count, 1))
        }
        #expect(share(.crook) > 5 * share(.opportunist))
        #expect(share(.opportunist) > 3 * share(.honest))
    }

    // Custody says nothing about misuse on the way, or betrays it always.
    @Test func custodyBreaksOnMostMisusedLoads() {
        let world = TradeWorld(
            seed: 3, TradeParameters(regime: .steady, days: 360, perDay: 200))
        let mules = world.declarations.filter { $0.wrong == .mule }
        let seen = Double(mules.count { $0.custody != nil }) / Double(max(mules.count, 1))
        #expect((0.4...0.8).contains(seen))
        let others = world.declarations.filter { $0.wrong != .mule }
        #expect(Double(others.count { $0.custody != nil }) / Double(others.count) < 0.02)
    }

    // The break of the fourth regime does not happen, and the table of regimes has two rows alike.
    @Test func wrongdoersOfTheBrokenTradeAreStrangers() {
        let all = Self.world(.broken).declarations, half = TradeWorld.firstDay + 60
        let crooks = { (isLater: Bool) in
            Set(
                all.filter { $0.nature == .crook && ($0.day >= half) == isLater }
                    .map(\.importer))
        }
        #expect(!crooks(true).isEmpty && crooks(true).isDisjoint(with: crooks(false)))
    }
}
