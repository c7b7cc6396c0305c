/// Open booths of one lane over time, piece after piece.
struct BoothPlan {
    struct Piece {
        let from: Double
        let to: Double
        let open: Int
    }

    let pieces: [Piece]
    let isDaily: Bool

    /// A wait beyond this is not told to anybody as a number of minutes.
    static let waitMax = 24.0 * 3_600

    /// The wait W after which the booths have worked so many booth-seconds; nil when the plan ends
    /// before, or the wait is out of reason. `integral from now to now + W of open(u) du = work`.
    func wait(from now: Double, work: Double) -> Double? {
        var rest = work, at = now
        while rest > 0 {
            guard at - now < Self.waitMax, let piece = piece(at: at) else { return nil }
            let done = Double(piece.open) * (piece.to - at)
            if done >= rest { return at + rest / Double(piece.open) - now }
            rest -= done
            at = piece.to
        }
        return at - now
    }

    func boothSeconds(from: Double, to: Double) -> Double? {
        var sum = 0.0, at = from
        while at < to {
            guard let piece = piece(at: at) else { return nil }
            let end = min(piece.to, to)
            sum += Double(piece.open) * (end - at)
            at = end
        }
        return sum
    }

    func open(at time: Double) -> Int? { piece(at: time)?.open }

    private func piece(at time: Double) -> Piece? {
        let days = isDaily ? (time / Roster.day).rounded(.down) * Roster.day : 0
        let inDay = time - days
        guard let piece = pieces.first(where: { $0.from <= inDay && inDay < $0.to }) else {
            return nil
        }
        return Piece(from: piece.from + days, to: piece.to + days, open: piece.open)
    }
}
