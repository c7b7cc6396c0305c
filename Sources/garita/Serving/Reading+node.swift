import API
import HTTPDoor
import Ledger
import Model
import Runtime

extension Reading {
    /// What the screens may ask, answered by the node.
    init(node: Node) {
        self.init(
            trip: { try await node.page(of: $0) },
            decision: { try await node.decision(at: $0) },
            erased: { try await node.erasedPage(of: $0) },
            erasedNamed: { await node.erasedTrips(named: $0, max: 10) },
            dossier: { trip, sender, held in
                guard await node.knows(trip) else { return nil }
                do {
                    return try await node.dossier(
                        of: trip, to: sender.party, purpose: "console",
                        held: try await node.checkpoints(held)
                    ).bytes
                } catch let refusal as NodeRefusal {
                    throw Gatehouse.Hindrance(refusal).problem
                }
            },
            checkpoint: { try await node.checkpoint() },
            tile: { try await node.tile($0) }, sight: { await node.sight(of: $0) },
            isOwn: { await node.traderCode(of: $0, for: $1) != nil })
    }
}

extension Node {
    /// The checkpoint that a reader holds, named by its size.
    fileprivate func checkpoints(_ size: UInt64?) throws -> [SignedNote] {
        guard let size else { return [] }
        guard let note = try checkpoint(ofSize: size) else { throw Problem.notSigned(size) }
        return [note]
    }

    func tile(_ path: TilePath) throws -> [UInt8]? {
        switch path.content {
        case .hashes(let level): try hashTile(level: level, number: path.number, width: path.width)
        case .entries: try entryBundle(number: path.number, width: path.width)
        }
    }
}
