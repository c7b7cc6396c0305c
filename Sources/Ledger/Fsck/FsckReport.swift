/// What a check of the whole ledger counted and found.
package struct FsckReport: Hashable, Sendable {
    package internal(set) var segments = 0
    package internal(set) var entries: UInt64 = 0
    /// Entries whose payload is gone and whose leaf still proves them.
    package internal(set) var erased: UInt64 = 0
    package internal(set) var trips = 0
    package internal(set) var tiles = 0
    package internal(set) var checkpoints = 0
    /// Nil when entries were unreadable, so that no root can be known.
    package internal(set) var root: MerkleHash?
    package private(set) var problems: [FsckProblem] = []
    /// Problems beyond `problemsMax`: counted, not kept.
    package private(set) var furtherProblems = 0

    /// One cause can spoil every entry after it; a hundred say where it began.
    package static let problemsMax = 100

    package var isSound: Bool { problems.isEmpty }

    mutating func add(_ problem: FsckProblem) {
        if problems.count < Self.problemsMax {
            problems.append(problem)
        } else {
            furtherProblems += 1
        }
    }
}
