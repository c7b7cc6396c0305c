package import Model

/// Declarations for the loads of a simulated day: whoever is robbed or stuffed on the way declared
/// as everybody does, and knows nothing of it.
package struct LaneTrade: Sendable {
    package struct Load: Sendable {
        package let trip: TripID
        /// Its `wrong` is `mule` where only the way made it so.
        package let declaration: TradeDeclaration
        /// What was done to the load on the way, and the custody events tell of, if anything does.
        package let attack: Attack?
    }

    /// In the order of the world's trips.
    package let loads: [Load]

    /// nil where that day's trade has fewer declarations than there are trucks.
    package init?(_ world: World, of trade: [TradeDeclaration]) {
        // The trade's own mules travel on roads of which nothing is known here.
        let declared = trade.filter { $0.wrong != .mule }
        guard declared.count >= world.voyages.count else { return nil }
        loads = zip(world.voyages, declared).map { voyage, declaration in
            var declaration = declaration
            let attack = voyage.truth.deed?.attack
            if attack != nil, declaration.wrong == nil { declaration.wrong = .mule }
            return Load(trip: voyage.trip.id, declaration: declaration, attack: attack)
        }
    }
}
