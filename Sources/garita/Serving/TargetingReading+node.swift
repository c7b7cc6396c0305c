import API
import Examination
import JSON
import Runtime

extension TargetingReading {
    /// What is asked about who is examined, answered by the node.
    init(node: Node) {
        self.init(
            queue: { await node.queue(from: $0, most: $1) },
            trial: { book, version in
                try await Self.trial(book, version, over: await node.targeting)
            },
            card: { await node.targeting.card },
            effect: { await Self.effect(await node.targeting) },
            code: { await node.traderCode(of: $0, for: $1) })
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
