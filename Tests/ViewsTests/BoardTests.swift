import Model
import Testing
import Views

@Suite struct BoardTests {
    private static func trip(_ number: Int) throws -> TripID { try TripID("T-\(number + 10_000)") }

    /// A row in a state that depends on `number` and `turn`, as a lane's rows do over a day.
    private static func row(_ number: Int, turn: Int) throws -> TripRow {
        let state = (number * 7 + turn * 13) % 11
        let status: TripStatus =
            switch state {
            case 10: .crossed
            case 7...9: .atPrimary
            case 5...6: .queued
            default: .enRoute
            }
        return ViewsTests.row(
            try trip(number), status,
            state == 8 ? account(.broken, [Facts().alarm(14)]) : account(.intact, []),
            channel: state > 2 ? .release : nil, revoked: state == 8 ? fallen(15) : nil,
            heard: Double(turn), queued: state > 4 ? 10 : nil,
            atPrimary: state > 6 ? Double(20 + number % 30) : nil)
    }

    // If this fails, the figures at the head of the board drift away from the loads below them.
    @Test func countsEqualCountingAnew() throws {
        var board = Board()
        for turn in 0..<8 {
            for number in 0..<200 { board.absorb(.trip(try Self.row(number, turn: turn))) }
        }
        var fresh = Board()
        for row in board.rows.values { fresh.absorb(.trip(row)) }
        #expect(board.counts == fresh.counts)
        #expect(board.counts.trips == 200)
        #expect(board.counts.cleared == board.rows.values.count { $0.isCleared })
    }

    // If this fails, an officer pages through the board and never sees some loads.
    @Test(arguments: BoardQuery.Order.allCases)
    func pagesTogetherShowEveryLoadOnceInOrder(_ order: BoardQuery.Order) throws {
        var board = Board()
        for number in 0..<333 { board.absorb(.trip(try Self.row(number, turn: 1))) }
        var seen: [TripID] = []
        for offset in stride(from: 0, to: 400, by: 40) {
            let page = board.page(BoardQuery(order: order, offset: offset, limit: 40))
            #expect(page.found == 333)
            seen += page.rows.map(\.trip)
        }
        #expect(seen.count == 333 && Set(seen).count == 333)
        if order == .trip { #expect(seen == seen.sorted()) }
    }

    // If this fails, a fallen clearance is somewhere down the list while the truck drives on.
    @Test func fallenClearancesComeFirst() throws {
        var board = Board()
        for number in 0..<300 { board.absorb(.trip(try Self.row(number, turn: 1))) }
        let first = board.page(BoardQuery(limit: 1)).rows.first
        #expect(first?.revoked != nil && first?.status != .crossed)
    }

    // If this fails, a carrier sees another carrier's loads.
    @Test func aPartySeesItsOwnLoadsOnly() throws {
        var board = Board()
        for (number, carrier) in ["acme", "brava", "acme"].enumerated() {
            let row = ViewsTests.row(try Self.trip(number), carrier: try PartyID(carrier))
            board.absorb(.trip(row))
        }
        let page = board.page(BoardQuery(party: PartyID(unchecked: "acme")))
        #expect(page.found == 2)
    }

    // If this fails, a carrier reads from the order of its own loads which of them an office let
    // fall.
    @Test(arguments: BoardQuery.Order.allCases)
    func aPartysRowsStandInTheOrderOfTheirNames(_ order: BoardQuery.Order) throws {
        let acme = try PartyID("acme")
        var board = Board()
        for number in 0..<6 {
            let isFallen = number == 4
            let row = ViewsTests.row(
                try Self.trip(number), revoked: isFallen ? fallen(15) : nil, carrier: acme,
                heard: Double(number))
            board.absorb(.trip(row))
        }
        let partners = board.page(BoardQuery(order: order, party: acme)).rows.map(\.trip)
        #expect(partners == partners.sorted() && partners.count == 6)
        // The office itself sees the fallen one first: the test would notice if it were not there.
        let first = board.page(BoardQuery(order: .urgency)).rows.first?.trip
        let fallen = try Self.trip(4)
        #expect(first == fallen)
    }

    // If this fails, the board grows without end, or drops a load that is still on the lane.
    @Test func aFullBoardGivesUpCrossedLoadsOnlyAndSaysSo() throws {
        var board = Board(rowsMax: 16)
        for number in 0..<16 {
            let status: TripStatus = number < 8 ? .crossed : .queued
            board.absorb(
                .trip(ViewsTests.row(try Self.trip(number), status, heard: Double(number))))
        }
        for number in 100..<120 {
            board.absorb(.trip(ViewsTests.row(try Self.trip(number), .queued, heard: 200)))
        }
        #expect(board.rows.count == 16)
        #expect(board.rows.values.allSatisfy { $0.status != .crossed })
        #expect(board.counts.retired == 8)
        #expect(board.counts.unshown == 12)
    }

    // If this fails, an alarm that a late fact took back keeps people running.
    @Test func anAlarmTakenBackLeavesTheList() throws {
        let facts = Facts()
        var board = Board()
        let alarmed = account(.broken, [facts.alarm(3)])
        board.absorb(.trip(ViewsTests.row(facts.trip, .enRoute, alarmed)))
        #expect(board.alarms.count == 1 && board.counts.alarmed == 1)
        board.absorb(.trip(ViewsTests.row(facts.trip)))
        #expect(board.alarms.isEmpty && board.counts.alarmed == 0)
    }

    // If this fails, the wait told to drivers is not one anybody waited.
    @Test func waitsAreNearestRank() throws {
        var board = Board()
        for number in 1...10 {
            let row = ViewsTests.row(
                try Self.trip(number), .atPrimary, queued: 0, atPrimary: Double(number * 10))
            board.absorb(.trip(row))
        }
        #expect(board.waits.half == .minutes(50))
        #expect(board.waits.nineInTen == .minutes(90))
    }
}
