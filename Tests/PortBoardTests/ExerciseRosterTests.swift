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
