import Declarations
import Targeting
import Testing

struct RankingTests {
    // Ties would be counted for or against, and a table of few scores look better than it is.
    @Test(arguments: 1...20)
    func aucIsTheShareOfPairsInOrder(_ seed: UInt64) throws {
        let scores = (0..<60).map { Float(CodeDigest.join(seed, $0) % 7) }
        let labels = (0..<60).map { UInt8(CodeDigest.join(seed + 99, $0) % 2) }
        var won = 0.0, pairs = 0.0
        for a in 0..<60 where labels[a] == 1 {
            for b in 0..<60 where labels[b] == 0 {
                pairs += 1
                won += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0
            }
        }
        let auc = try #require(Ranking(scores: scores, labels: labels).auc)
        #expect(abs(auc - won / pairs) < 1e-12)
    }

    // A published precision could not be compared with ours.
    @Test func cuts() {
        let scores: [Float] = [0.9, 0.5, 0.5, 0.1] + Array(repeating: 0, count: 36)
        let labels: [UInt8] = [1, 0, 1, 0] + Array(repeating: 0, count: 36)
        let ranking = Ranking(scores: scores, labels: labels)
        let money = labels.map { Double($0) } + []
        let five = ranking.cut(0.05, revenue: money)
        // Two of forty; of the equal scores the one that stands first in the file.
        #expect(five.rows == 2 && five.precision == 0.5 && five.recall == 0.5)
        #expect(five.revenue == 0.5)
        #expect(ranking.cut(0.01).rows == 0)
        #expect(ranking.bestF1.threshold == 0.5 && abs(ranking.bestF1.f1 - 0.8) < 1e-12)
        #expect(abs(ranking.f1(at: 0.5) - 0.8) < 1e-12)
    }

    // A set without findings has no order to be right about.
    @Test func oneKindHasNoAUC() {
        #expect(Ranking(scores: [1, 2], labels: [0, 0]).auc == nil)
        #expect(Ranking(scores: [], labels: []).auc == nil)
    }
}
