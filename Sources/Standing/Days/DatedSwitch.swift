package import Model

/// Something that was turned on and off at known moments, and can be asked about any of them.
package struct DatedSwitch: Hashable, Sendable {
    private var turns: [Turn] = []
    /// What counts when both are said of the same moment, whatever the order in which they came.
    private let cautious: Bool

    private struct Turn: Hashable {
        let from: Instant
        let isOn: Bool
        /// Where it is recorded; nil where it was read from a file.
        let index: LedgerIndex?
    }

    /// More turns than one a week for ten years are a machine's mistake.
    package static let turnsMax = 512

    package init(cautious: Bool) { self.cautious = cautious }

    package var isFull: Bool { turns.count >= Self.turnsMax }

    package mutating func set(_ isOn: Bool, from: Instant, at index: LedgerIndex? = nil) {
        let turn = Turn(from: from, isOn: isOn, index: index)
        var place = turns.count
        while place > 0, isAfter(turns[place - 1], turn) { place -= 1 }
        turns.insert(turn, at: place)
    }

    private func isAfter(_ a: Turn, _ b: Turn) -> Bool {
        a.from != b.from ? a.from > b.from : a.isOn == cautious && b.isOn != cautious
    }

    package func isOn(at moment: Instant) -> Bool { last(at: moment)?.isOn ?? false }

    /// From when what holds at a moment has held; nil when nothing was said by then.
    package func since(at moment: Instant) -> Instant? { last(at: moment)?.from }

    /// Where stands what holds at a moment.
    func place(at moment: Instant) -> LedgerIndex? { last(at: moment)?.index }

    private func last(at moment: Instant) -> Turn? { turns.last { $0.from <= moment } }
}
