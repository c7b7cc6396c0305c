import Engine
import Model
import Testing

/// A trip so long that most of what it said lies on disk.
struct StreamTests {
    private static let length = 3 * StreamPage.length + 40

    private static func report(_ step: Int) -> Submission {
        Small.submission(
            .position(
                Position(
                    device: Small.trip.device,
                    at: Small.trip.departure + Seconds(Double(step) * 15),
                    place: Small.at(Double(step)))))
    }

    /// A register whose full pages were put away after every fact, as a node's are.
    private struct Shelved {
        var register = Register()
        var shelf: [[UInt8]] = []
        var looks = 0

        mutating func hear(_ submission: Submission) throws -> Admission {
            var ahead = Plan(count: register.count)
            var looks = 0
            let shelf = shelf
            let admission = try register.plan(
                [submission], from: Small.operator_, at: .distantFuture, ahead: &ahead,
                shelf: { trip, number in
                    looks += 1
                    let page = StreamPage(trip: trip, number: number, bytes: shelf[number])
                    return try #require(page)
                }, stated: { _ in nil })[0]
            self.looks = looks
            if case .new(let draft) = admission { enter(draft.fact) }
            return admission
        }

        private mutating func enter(_ fact: Fact) {
            register.enter(fact)
            shelf += register.loosePages.map(\.bytes)
            register.shelveLoosePages()
        }
    }

    private func told() throws -> Shelved {
        var lane = Shelved()
        _ = try lane.hear(Small.submission(.tripDeclared(Small.trip)))
        for step in 0..<Self.length { _ = try lane.hear(Self.report(step * 2)) }
        return lane
    }

    // If this fails, a gateway that sends a day again fills the ledger with it twice.
    @Test func everythingSaidBeforeIsKnownAgain() throws {
        var lane = try told()
        #expect(lane.shelf.count == 3)
        for step in 0..<Self.length {
            #expect(
                try lane.hear(Self.report(step * 2)) == .repeated(LedgerIndex(UInt64(step + 1))))
        }
    }

    // If this fails, a late report is taken for a repeat and lost, or every one costs a long search.
    @Test func aLateReportIsNewAndLooksAtOnePageAtMost() throws {
        var lane = try told()
        for step in stride(from: 1, to: Self.length, by: 50) {
            guard case .new = try lane.hear(Self.report(step * 2 + 1)) else {
                Issue.record("report \(step) was not taken for new"); return
            }
            #expect(lane.looks <= 1)
        }
    }

    // If this fails, a report under an id that was used before is taken for news, and a receipt for
    // that id means either of the two.
    @Test func anIdIsKnownAgainWhateverItsTime() throws {
        func named(_ step: Int) -> Submission {
            let report = Self.report(step)
            return Submission(
                subject: report.subject, event: report.event, key: EventKey(bits: 42),
                statement: EventKey(bits: UInt64(step)), heard: nil, payload: report.payload)
        }
        var lane = Shelved()
        _ = try lane.hear(Small.submission(.tripDeclared(Small.trip)))
        guard case .new(let first) = try lane.hear(named(1)) else {
            Issue.record("the first was not taken"); return
        }
        #expect(try lane.hear(named(3)) == .repeated(first.fact.index))
        for step in 0..<Self.length { _ = try lane.hear(Self.report(step * 2)) }
        #expect(try lane.hear(named(Self.length * 3)) == .repeated(first.fact.index))

        var whole = Rehearsal(Small.settings())
        let fates = [Small.submission(.tripDeclared(Small.trip)), named(1), named(3)].map {
            whole.hear($0, from: Small.operator_, at: Small.start).admission
        }
        #expect(fates[2] == .refused(.anotherEvent(at: LedgerIndex(1))))
    }

    // If this fails, an account of a trip lacks the facts that were put away.
    @Test func allPlacesAreToldInOrder() throws {
        let lane = try told()
        let places = try lane.register.indexes(of: Small.trip.id) { trip, number in
            try #require(StreamPage(trip: trip, number: number, bytes: lane.shelf[number]))
        }
        #expect(places == (0...UInt64(Self.length)).map(LedgerIndex.init))
    }
}
