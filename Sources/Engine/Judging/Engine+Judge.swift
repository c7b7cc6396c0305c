import Clearance
import Custody
import Examination
import Filings
import Model

extension Engine {
    /// Looks at every load under way, so that silence and long stands are noticed. The looks lie on
    /// a grid of the clock, so that a node that was restarted looks at the same moments.
    mutating func watch(_ history: History) rethrows -> [Effect] {
        nextWatch = clock.floored(to: Self.watchInterval) + Self.watchInterval
        var effects: [Effect] = []
        for trip in underWay.filter(isQuiet).sorted() {
            if let place = files.place(of: trip) { effects += try judge(at: place, history) }
        }
        return effects
    }

    /// Those that were judged since the last look were looked at then.
    private func isQuiet(_ trip: TripID) -> Bool {
        files.place(of: trip).map { clock - files[$0].judgedAt >= Self.watchInterval } ?? false
    }

    /// A heartbeat judges all: it stands for the end of a file, or for a quiet lane.
    mutating func judgePending(
        _ history: History, all: Bool = false
    ) rethrows -> [Effect] {
        var effects: [Effect] = []
        var left = pending.count
        while left > 0, let trip = pending.next(at: clock, all: all) {
            left -= 1
            guard let place = files.place(of: trip) else { continue }
            files[place].isQueued = false
            guard files[place].isPending else { continue }
            if all { files[place].foldedAt = .distantPast }
            effects += try judge(at: place, history)
        }
        return effects
    }

    mutating func judge(at place: Int, _ history: History) rethrows -> [Effect] {
        files[place].isPending = false
        if files[place].isStale { try foldAnew(place, history) }
        let stirred = tellMoves(of: place)
        // Before the bench takes its look: what changes beside a look would be copied whole.
        if files[place].progress.crossed != nil { cabinet.targeting.close(files[place].trip.id) }
        let bench = Bench(
            settings: settings, cohort: cohort, trust: trust(in: files[place].trip),
            desk: settings.policy.weighsTargeting ? cabinet.targeting : nil, clock: clock)
        touch(place)
        files[place].judgedAt = clock
        let whereabouts = files[place].whereabouts
        let trip = files[place].trip.id, last = files[place].lastFact
        let corrections = files[place].corrections
        let effects = try bench.judge(&files[place]) { moment in
            if let known = whereabouts.place(at: moment) { return known }
            let facts = try history(trip, last).filter { !corrections.cover($0) }
            return Whereabouts.place(in: facts, at: moment)
        }
        return try effects + judgeAnew(stirred.sorted(), history)
    }

    /// What is known without the late facts is judged all the same while they wait.
    private mutating func foldAnew(_ place: Int, _ history: History) rethrows {
        guard files[place].mayFoldAnew(at: clock) else { return wait(place) }
        let trip = files[place].trip.id, wasWatched = files[place].isWatched
        let facts = try history(trip, files[place].lastFact)
        files[place].foldAnew(facts, at: clock)
        let isWatched = files[place].isWatched
        if isWatched != wasWatched { watch(isWatched, trip) }
    }
}
