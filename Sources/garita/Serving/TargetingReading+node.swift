import API
import Examination
import JSON
import Model
import Runtime

extension TargetingReading {
    /// What is asked about who is examined, answered by the node.
    init(node: Node, commitment: String) {
        self.init(
            queue: { await node.queue(from: $0, most: $1) },
            trial: { book, version in
                try await Self.trial(book, version, over: await node.targeting)
            },
            card: { Self.card(await node.targeting, commitment) },
            effect: { await Self.effect(await node.targeting) },
            code: { await node.traderCode(of: $0, for: $1) },
            declarations: { try await node.declarations(of: $0) })
    }

    /// With what fixes this node's draws: whoever files officers says it again, in the ledger.
    private static func card(_ desk: TargetingDesk, _ commitment: String) -> JSONValue {
        .object((desk.card.members ?? []) + [JSONMember("commitment", .text(commitment))])
    }

    /// Beside the node, which goes on taking and judging meanwhile.
    @concurrent private static func trial(
        _ book: [UInt8], _ version: Int?, over desk: TargetingDesk
    ) async throws -> JSONValue {
        do throws(HistoryTrial.Flaw) {
            return try HistoryTrial(book, version: version, over: desk).json
        } catch {
            throw TrialRefusal(advice: error.advice)
        }
    }

    @concurrent private static func effect(_ desk: TargetingDesk) async -> JSONValue {
        desk.effects.effect
    }
}
