import Engine
package import Examination
import Filings
package import Model
package import Views

extension Node {
    /// Who waits for a look, those first that are nearest to it.
    package func queue(from: Int, most: Int) -> QueuePage {
        QueuePage(targeting.waitingLoads.compactMap(queued), from: from, most: most)
    }

    private func queued(_ trip: TripID) -> QueueEntry? {
        let entry = state.engine.files.ask(trip) { file -> QueueEntry? in
            guard file.progress.crossed == nil, let decision = file.decision else { return nil }
            return QueueEntry(
                index: file.decisionIndex, decision: decision, status: file.progress.stage)
        }
        return entry ?? nil
    }

    /// A record as it was filed for a load, by whom, and where it stands.
    package struct FiledRecord: Sendable {
        package let index: LedgerIndex
        package let sender: PartyID
        package let at: Instant
        package let record: [UInt8]
    }

    /// What was filed about a load with one room, oldest first; nothing where it is erased.
    package func filings(of trip: TripID, in room: Room) throws -> [FiledRecord] {
        guard knows(trip) else { return [] }
        return try facts(of: trip).compactMap { fact in
            guard case .filed(let filing) = fact.event, filing.room == room else { return nil }
            return FiledRecord(
                index: fact.index, sender: fact.sender, at: filing.at, record: filing.record)
        }
    }

    /// What was filed about risk: a copy, which the ledger's next facts do not change.
    package var targeting: TargetingDesk { state.engine.cabinet.targeting }

    /// What a trader is told of a load; nil where it is not the party's, or not there at all. Both
    /// are asked the same, so that neither the answer nor its time tells which.
    package func traderCode(of trip: TripID, for party: PartyID?) -> TraderCode? {
        let declared = targeting.declared[trip] != nil
        let asked = state.engine.files.ask(trip) { file -> TraderCode? in
            let isTheirs = party.map { $0 == file.trip.carrier || $0 == file.trip.exporter } ?? true
            return isTheirs ? Self.code(file.progress, isDeclared: declared) : nil
        }
        return asked ?? nil
    }

    private static func code(_ progress: Progress, isDeclared: Bool) -> TraderCode {
        if progress.crossed != nil { return .crossed }
        if progress.atSecondary != nil { return .present }
        return isDeclared ? .declared : .undeclared
    }
}
