import Testing
import Waits

@Suite struct MatchingTests {
    private func series(_ rows: [String], every: Double = 60) throws -> WaitSeries {
        try WaitSeries(
            ReadsFile(Array((["t_s,reader,tag,lane"] + rows).joined(separator: "\n").utf8)),
            every: every)
    }

    /// If this failed, a truck whose start was stamped after primary would be lost, and its start
    /// would be taken for the beginning of its next trip.
    @Test func aLateStartClosesItsOwnPassage() throws {
        let rows = (0..<6).flatMap { truck -> [String] in
            let at = 1_000 + truck * 100
            return ["\(at),R2,T\(truck),S", "\(at + 20),R1,T\(truck),"]
        }
        let later = (0..<6).map { "\(9_000 + $0 * 100),R2,T\($0),S" }
        let series = try series(rows + later)
        #expect(series.passages == [6, 0])
        #expect(series.offset == -20)
    }

    /// If this failed, one truck read five times would weigh as five trucks.
    @Test func repeatedReadsAreOneTruck() throws {
        let reads = (0..<5).flatMap { ["\(100 + $0 * 30),R1,T,", "\(700 + $0 * 30),R2,T,F"] }
        #expect(try series(reads).passages == [0, 1])
    }

    /// If this failed, a truck that turned back would be in the queue until its next trip, or that
    /// trip would have lasted since the morning.
    @Test func aGhostIsReplacedByTheRealStart() throws {
        let ghosts = (0..<4).map { "\(100 + $0 * 10),R1,T\($0)," }
        let trips = (0..<4).flatMap {
            ["\(20_000 + $0 * 10),R1,T\($0),", "\(20_600 + $0 * 10),R2,T\($0),S"]
        }
        let row = try series(ghosts + trips).rows.last { $0.lane == .standard }
        #expect(row?.experienced?.mean == 600 && row?.experienced?.count == 4)
    }

    /// If this failed, tractors that cross several times a day would be counted once.
    @Test func severalCrossingsADay() throws {
        let trips = (0..<5).flatMap {
            ["\($0 * 10_000 + 100),R1,T,", "\($0 * 10_000 + 700),R2,T,S"]
        }
        #expect(try series(trips).passages == [5, 0])
    }

    /// If this failed, midnight would cut every queue in two.
    @Test func aQueueOverMidnightIsOneQueue() throws {
        let reads = (0..<4).flatMap {
            ["\(86_000 + $0 * 10),R1,T\($0),", "\(87_000 + $0 * 10),R2,T\($0),S"]
        }
        #expect(try series(reads).passages == [4, 0])
    }

    /// If this failed, a plate read as 0 on one side and as O on the other would be two trucks.
    @Test func platesAreFolded() throws {
        var settings = ReadsFile.Settings()
        settings.arePlates = true
        let text =
            "t_s,reader,tag,lane\n100,R1,ABO-15Z,\n700,R2,A80 I5Z,S\n800,R1,AB0-1S2,\n900,R2,abdisz,S\n"
        let file = try ReadsFile(Array(text.utf8), settings)
        #expect(try WaitSeries(file, every: 60).passages == [1, 0])
    }

    /// If this failed, a queue that reaches beyond the first reader would be shown too short without
    /// a word.
    @Test func trucksStandingAtTheFirstReaderAreSaid() throws {
        let standing = (0..<8).flatMap { truck in
            (0..<4).map { "\(1_000 + truck * 30 + $0 * 25),R1,T\(truck)," }
        }
        let passing = (0..<8).map { "\(1_000 + $0 * 30),R1,T\($0)," }
        #expect(try series(standing).rows.last?.isCensored == true)
        #expect(try series(passing).rows.last?.isCensored == false)
    }
}
