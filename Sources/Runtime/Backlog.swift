import Engine
import Model

/// Facts that are on disk and acknowledged but not judged yet, in ledger order.
struct Backlog {
    /// About a quarter of a second of judging; beyond it senders wait with the judge.
    static let countMax = 16_384
    /// What is judged before the senders are looked after again: a few milliseconds.
    static let slice = 1_024

    private var facts: [Fact] = []
    private var done = 0

    var isEmpty: Bool { done == facts.count }
    var isFull: Bool { facts.count - done >= Self.countMax }
    var first: Fact? { isEmpty ? nil : facts[done] }

    mutating func add(_ more: [Draft]) { for draft in more { facts.append(draft.fact) } }

    mutating func take(_ count: Int) -> ArraySlice<Fact> {
        let end = min(facts.count, done + count)
        let taken = facts[done..<end]
        done = end
        // Moving the rest forward now and then keeps the whole from growing.
        if done >= Self.countMax || done == facts.count {
            facts = Array(facts[done...])
            done = 0
        }
        return taken
    }
}
