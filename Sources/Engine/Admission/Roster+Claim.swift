import Model

extension Roster {
    /// How well a moment fits a trip's turn, where the turns of several trips overlap.
    ///
    /// A trip that is known to have ended later held its device until then: a late flush is its own.
    /// Else it is the open trip whose turn began last. Where all were over, the one that ended last
    /// goes on having the reports until its device is declared anew.
    struct Claim: Comparable {
        private enum Fit: Int { case over, open, held }

        private let turn: Turn
        private let fit: Fit
        private let end: Instant

        init(_ turn: Turn, end: Instant?, at moment: Instant) {
            self.turn = turn
            self.end = end ?? .distantFuture
            fit = end.map { $0 < moment ? .over : .held } ?? .open
        }

        static func < (a: Self, b: Self) -> Bool {
            guard a.fit == b.fit else { return a.fit.rawValue < b.fit.rawValue }
            guard a.end != b.end else { return a.turn < b.turn }
            return a.fit == .held ? a.end > b.end : a.end < b.end
        }
    }
}
