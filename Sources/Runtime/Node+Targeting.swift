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

    /// What was declared of a load, oldest first; nothing where it is erased.
    package func declarations(of trip: TripID) throws -> [FiledDeclaration] {
        knows(trip) ? FiledDeclaration.all(in: try facts(of: trip)) : []
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
