import Engine
import Model
import Testing

/// The whole road told in another order of arrival: what is known in the end must be the same.
struct OrderTests {
    private static let pause = 0.13

    private func ending(_ submissions: [Submission]) -> TripFile? {
        var lane = Rehearsal(Small.settings())
        let plan = [
            Small.submission(.laneDeclared(Small.lane, at: Small.start)),
            Small.submission(.tripDeclared(Small.trip)),
        ]
        for submission in plan {
            _ = lane.hear(submission, from: Small.operator_, at: Small.start)
        }
        for (step, submission) in submissions.enumerated() {
            // After the drive, in the order given, faster than a trip is judged.
            let now = Small.trip.departure + .hours(2) + Seconds(Double(step) * Self.pause)
            _ = lane.hear(submission, from: Small.operator_, at: now)
        }
        _ = lane.finish()
        return lane.engine.files[Small.trip.id]
    }

    private static func withoutHearing(_ submission: Submission) -> Submission {
        Submission(
            subject: submission.subject, event: submission.event, key: submission.key, heard: nil,
            payload: submission.payload)
    }

    // If this fails, a load is judged by how the mail came in and not by what happened to it.
    @Test(arguments: [DoorState.closed, .open])
    func theEndIsTheSameInWhateverOrderFactsArrive(_ door: DoorState) throws {
        let departure = Small.trip.departure
        let told =
            (Small.drive(from: 0, to: 6_000, at: departure)
            + Small.drive(from: 6_200, to: 7_000, at: departure + .minutes(7), door: door)
            + Small.drive(from: 7_200, to: 20_000, at: departure + .minutes(9)))
            .map(Self.withoutHearing)
        let straight = try #require(ending(told))
        #expect(straight.progress.stage == .crossed)
        #expect((straight.custody.state == .broken) == (door == .open))
        var chance = Chance(seed: 7)
        for _ in 0..<20 {
            let other = try #require(ending(told.shuffled(using: &chance)))
            #expect(other.progress == straight.progress)
            #expect(other.position == straight.position)
            #expect(other.custody.state == straight.custody.state)
            #expect(
                other.custody.findings.map(\.identity) == straight.custody.findings.map(\.identity))
            #expect(other.custody.exposure == straight.custody.exposure)
        }
    }

    // If this fails, the node's own heartbeat makes a silent truck look alive.
    @Test func theNodesOwnWordIsNoSignOfLife() throws {
        let file = try #require(ending([]))
        #expect(file.lastHeard == Small.start)
        #expect(file.progress.stage == .declared)
    }

    // If this fails, a tracker without a fix drags its truck across the map.
    @Test func anInvalidPositionMovesNothing() throws {
        let drive = Small.drive(from: 0, to: 900, at: Small.trip.departure)
            .map(Self.withoutHearing)
        let lost = Small.submission(
            .position(
                Position(
                    device: Small.trip.device, at: Small.trip.departure + .minutes(20),
                    place: Coordinate(longitude: 0, latitude: 0), isValid: false)))
        #expect(ending(drive + [lost])?.position == ending(drive)?.position)
    }
}

/// A seeded source of chance, so that a failure can be had again.
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
