import JSON
import Model
import PortBoard
import Testing
import Waits

@Suite struct ExerciseRosterTests {
    private static let now = PortDay.midnight + .hours(11)

    private static func drawer(_ turns: [(ExerciseRecord.Inject.Kind, Double?)]) throws
        -> ExerciseDrawer
    {
        var drawer = ExerciseDrawer()
        let name: MatterID
        do throws(IdentifierFlaw) { name = try MatterID("drill-1") } catch {
            preconditionFailure(error.advice)
        }
        for (kind, open) in turns {
            drawer.hear(
                .inject(.init(kind: kind, text: "x", open: open)), of: name, at: Self.now)
        }
        return drawer
    }

    /// Nine and three booths from now on, or none until noon and nine and three then.
    private static func filings(closedUntilNoon: Bool = false) throws -> PortFilings {
        func shift(_ from: Double, _ to: Double, _ lane: String, _ open: Int) -> JSONValue {
            [
                "from": .text((PortDay.midnight + .hours(from)).rfc3339),
                "to": .text((PortDay.midnight + .hours(to)).rfc3339), "lane": .text(lane),
                "open": .int(open),
            ]
        }
        let early = closedUntilNoon ? [0, 0] : [9, 3]
        let shifts = [("standard", 0, 9), ("fast", 1, 3)].flatMap { lane, place, late in
            [shift(10, 12, lane, early[place]), shift(12, 40, lane, late)]
        }
        let record: JSONValue = ["shifts": .list(shifts)]
        var drawer = PortDrawer()
        drawer.hear(try RosterRecord(reading: record.bytes, known: PortDay.midnight))
        return drawer.filings
    }

    // If this fails, a closed port shows open booths because somebody filed a roster.
    @Test func aClosedPortShowsNoOpenBooth() throws {
        let filed = try Self.filings()
        #expect(try Self.drawer([]).booths(filed, at: Self.now) == [9, 3])
        let closed = try Self.drawer([(.closure, 0), (.diversion, nil)])
        #expect(closed.booths(filed, at: Self.now) == [0, 0])
        #expect(try Self.drawer([(.capacity, 1.0 / 3)]).booths(filed, at: Self.now) == [3, 1])
        let open = try Self.drawer([(.closure, 0), (.reopening, 1)])
        #expect(open.booths(filed, at: Self.now) == [9, 3])
    }

    // If this fails, a note that the pages are late, or a truck on fire, hides that the port is closed.
    @Test func aNoteDoesNotHideTheClosure() throws {
        var drawer = ExerciseDrawer()
        let name = try MatterID("drill-1")
        func hear(_ kind: ExerciseRecord.Inject.Kind, _ text: String, _ open: Double? = nil) {
            drawer.hear(
                .inject(.init(kind: kind, text: text, open: open)), of: name, at: Self.now)
        }
        #expect(drawer.standing.isEmpty)
        hear(.note, "before")
        #expect(drawer.standing == ["before"])
        hear(.closure, "closed", 0)
        #expect(drawer.standing == ["closed"])
        for note in ["one", "two", "three"] { hear(.note, note) }
        #expect(drawer.standing == ["closed", "two", "three"])
        hear(.reopening, "open", 1)
        #expect(drawer.standing == ["open"])
        drawer.hear(.end(text: "over"), of: name, at: Self.now)
        #expect(drawer.standing == ["over"])
    }

    // If this fails, the hours of a closure are taken for hours of open booths that served nobody, and
    // who joins after the reopening is told that each truck takes that much longer.
    @Test func whatWasClosedTeachesNothingOfOpenBooths() throws {
        var drawer = ExerciseDrawer()
        let name = try MatterID("drill-1"), filed = try Self.filings()
        let closed = PortDay.midnight + .hours(11), open = closed + .hours(1)
        drawer.hear(.inject(.init(kind: .closure, text: "x", open: 0)), of: name, at: closed)
        drawer.hear(.inject(.init(kind: .reopening, text: "x", open: 1)), of: name, at: open)
        let roster = try #require(drawer.limited(filed, at: open + .hours(1)).roster)
        func booths(_ hours: Double) -> Int? {
            let moment = PortDay.midnight + .hours(hours)
            return roster.open(.standard, at: Double(moment.milliseconds) / 1_000)
        }
        #expect([10.5, 11.5, 12.5].map(booths) == [9, 0, 9])

        // The day as it is when all that would have reached primary from 11:00 on does so an hour later.
        let day = PortDay(seed: 29), second = 12.5 * 3_600
        let now = PortDay.midnight + Seconds(second)
        var board = PortBoard()
        for truck in day.trucks where truck.joined <= second {
            let delay = truck.primary >= 11 * 3_600 ? 3_600.0 : 0
            let primary = PortDay.midnight + Seconds(truck.primary + delay)
            board.follow(
                PortCrossing(
                    trip: truck.crossing.trip, isFast: truck.crossing.lane == .fast,
                    queued: truck.crossing.queued, atPrimary: primary <= now ? primary : nil,
                    crossed: nil, lastHeard: min(primary, now)))
        }
        let wait = try #require(day.nextWait(lane: 0, after: second)) + 3_600
        board.hear(filed)
        let believed = try #require(board.waits(at: now, offset: 0).lanes[0].joiner).value
        board.hear(drawer.limited(filed, at: now))
        let limited = try #require(board.waits(at: now, offset: 0).lanes[0].joiner).value
        #expect(limited < believed, "\(limited) \(believed) \(wait)")
        #expect(abs(limited - wait) < abs(believed - wait), "\(limited) \(believed) \(wait)")
    }

    // If this fails, who joins the queue of a closed port is promised a wait as if it were open.
    @Test func aClosurePromisesNoWait() throws {
        let day = PortDay(seed: 23)
        var board = day.board(at: 11 * 3_600)
        let filed = try Self.filings()
        board.hear(filed)
        #expect(board.waits(at: Self.now, offset: 0).lanes[0].joiner != nil)
        let closed = try Self.drawer([(.closure, 0)])
        board.hear(closed.limited(filed, at: Self.now))
        #expect(board.waits(at: Self.now, offset: 0).lanes[0].joiner == nil)
        // The picture's moment may be a little before the one at which it was asked for.
        board.hear(closed.limited(filed, at: Self.now + .minutes(2)))
        #expect(board.waits(at: Self.now, offset: 0).lanes[0].joiner == nil)
        // A shift that plans the reopening itself is believed.
        let planned = try Self.filings(closedUntilNoon: true)
        board.hear(closed.limited(planned, at: Self.now))
        let wait = try #require(board.waits(at: Self.now, offset: 0).lanes[0].joiner)
        #expect(wait.value >= 3_600)
    }
}
