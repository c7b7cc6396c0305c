import Foundation

/// Work in pieces on all cores, answered in the order of the pieces whoever was first.
struct SideBySide {
    let threads: Int

    static var threadsDefault: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    func map<Answer: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Answer
    ) async -> [Answer] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            var answers = [Answer?](repeating: nil, count: count)
            var started = 0
            while started < min(threads, count) {
                let piece = started
                group.addTask { (piece, body(piece)) }
                started += 1
            }
            while let (piece, answer) = await group.next() {
                answers[piece] = answer
                if started < count {
                    let piece = started
                    group.addTask { (piece, body(piece)) }
                    started += 1
                }
            }
            return answers.compactMap { $0 }
        }
    }
}
