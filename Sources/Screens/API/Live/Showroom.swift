package import Model
package import PortBoard
package import Views

/// Holds the board the screens look at, and cuts what changes into frames for those who watch.
///
/// A watcher has no queue of its own: it comes back with the number of the last frame it saw and
/// gets what followed, or is told to reload when that is too long ago. So a slow watcher costs
/// the node nothing.
package actor Showroom {
    /// Half a minute of frames: a phone that changes cells comes back within it.
    package static let framesMax = 64
    /// What a browser redraws without a stutter; the rest comes in the next frame.
    package static let frameRowsMax = 400
    /// A connection and a task each; screens of one crossing's staff, ten times over.
    package static let watchersMax = 500
    /// Half a second looks immediate on a board and joins a burst of changes into one.
    package static let pause = Duration.milliseconds(500)

    package private(set) var board = Board()
    package private(set) var port = PortBoard()
    private var urgent: Set<TripID> = []
    private var moved: Set<TripID> = []
    /// Of these, loads that look to partners as they did.
    private var judged: Set<TripID> = []
    private var frames: [Frame] = []
    private var next: UInt64
    private var lastCut: ContinuousClock.Instant?
    private var watchers = 0

    /// `epoch` is where frame numbers start. A restarted node passes a later one (the time in
    /// milliseconds will do), so that a number from before the restart is recognised as stale.
    package init(epoch: UInt64 = 1) { next = max(1, epoch) }

    package func show(_ changes: [ViewChange]) {
        for change in changes {
            switch change {
            case .trip(let row):
                mark(row)
                port.follow(PortCrossing(row))
            case .lane(let lane): port.adopt(lane)
            }
            board.absorb(change)
        }
    }

    package func page(_ query: BoardQuery) -> BoardPage { board.page(query) }
    package func row(_ trip: TripID) -> TripRow? { board.rows[trip] }

    package func enter() -> Bool {
        guard watchers < Self.watchersMax else { return false }
        watchers += 1
        return true
    }

    package func leave() { watchers -= 1 }
    package var watching: Int { watchers }

    /// The number of the newest frame: where a page drawn now begins to watch.
    package var newest: UInt64 { next - 1 }

    /// What happened after frame `seen`; nil when that is no longer known here.
    package func frames(after seen: UInt64, at now: ContinuousClock.Instant) -> [Frame]? {
        cut(at: now)
        guard seen < next else { return nil }
        let oldest = frames.first?.number ?? next
        guard seen + 1 >= oldest else { return nil }
        return Array(frames.drop { $0.number <= seen })
    }

    private func mark(_ row: TripRow) {
        let old = board.rows[row.trip]
        let isNews =
            old.map {
                $0.status != row.status || $0.channel != row.channel || $0.custody != row.custody
                    || $0.revoked != row.revoked || $0.findings != row.findings
            } ?? true
        let isWaiting = urgent.contains(row.trip) || moved.contains(row.trip)
        if !(old?.looksTheSame(toPartners: row) ?? false) {
            judged.remove(row.trip)
        } else if !isWaiting {
            judged.insert(row.trip)
        }
        if isNews { urgent.insert(row.trip) } else { moved.insert(row.trip) }
    }

    private func cut(at now: ContinuousClock.Instant) {
        if let lastCut, now - lastCut < Self.pause { return }
        guard !urgent.isEmpty || !moved.isEmpty else { return }
        lastCut = now
        var rows: [TripRow] = []
        take(from: &urgent, into: &rows)
        take(from: &moved, into: &rows)
        frames.append(
            Frame(
                number: next, rows: rows, judged: Self.taken(rows, from: &judged),
                counts: board.counts, waits: board.waits,
                alarms: board.alarms, present: board.present))
        next += 1
        frames.removeFirst(max(0, frames.count - Self.framesMax))
    }

    private static func taken(_ rows: [TripRow], from judged: inout Set<TripID>) -> Set<TripID> {
        let mine = judged.intersection(rows.map(\.trip))
        judged.subtract(mine)
        return mine
    }

    private func take(from trips: inout Set<TripID>, into rows: inout [TripRow]) {
        while rows.count < Self.frameRowsMax, let trip = trips.popFirst() {
            if let row = board.rows[trip] { rows.append(row) }
        }
    }
}
