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
            dossier: { trip, sender in
                guard await node.knows(trip) else { return nil }
                do {
                    return try await node.dossier(of: trip, to: sender.party, purpose: "console")
                        .bytes
                } catch let refusal as NodeRefusal {
                    throw Gatehouse.Hindrance(refusal).problem
                }
            },
            checkpoint: { try await node.checkpoint() },
            tile: { try await node.tile($0) })
    }
}

extension Node {
    func tile(_ path: TilePath) throws -> [UInt8]? {
        switch path.content {
        case .hashes(let level): try hashTile(level: level, number: path.number, width: path.width)
        case .entries: try entryBundle(number: path.number, width: path.width)
        }
    }
}
