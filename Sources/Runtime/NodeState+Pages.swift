package import Engine
package import Model
package import Views

extension NodeState {
    /// A trip's account with the notices, licences and lists it rests on.
    package func page(
        of file: TripFile, facts: [Fact], reading archive: Archive
    ) throws -> TripPage {
        let trip = file.trip.id
        let cited = cited(by: trip, own: facts.map(\.index), decided: facts)
        return TripPage(
            TripRow(file), facts: facts, cited: try archive.facts(at: cited),
            account: file.custody, trade: TradeAccount(engine.trade(of: file.trip)),
            declarations: FiledDeclaration.all(in: facts), covered: file.corrections.cover)
    }

    /// Facts of other streams that a trip's decisions rest on, or that its standing does now.
    func cited(by trip: TripID, own: [LedgerIndex], decided facts: [Fact]) -> [LedgerIndex] {
        let decided = DecisionPage.all(in: facts).flatMap(\.cited)
        let now = engine.files[trip]?.standing.evidence ?? []
        return Set(decided + now).subtracting(own).sorted()
    }
}
