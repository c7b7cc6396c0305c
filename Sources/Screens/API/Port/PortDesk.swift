package import BorderFeed
import HTTPDoor
package import Model
package import PortBoard
import Waits

/// Answers how long the wait is, from a picture that is drawn at most every few seconds, whoever and
/// however many ask. Nothing it gives out names a trip, a company or a person.
package actor PortDesk {
    /// As often as trackers report; a thousand phones cost as much as one.
    package static let freshSeconds = 15
    /// A forecast changes by the hour.
    package static let outlookSeconds = 300
    /// In an exercise that runs fast the picture is drawn as often by the lane's clock, but no more
    /// often than once a second.
    private let fresh: Duration
    private let outlookFresh: Duration

    package nonisolated let crossing: OwnCrossing?
    private let showroom: Showroom
    private let filings: @Sendable () async -> PortFilings
    private let clock: @Sendable () -> Instant
    private var picture: Kept<PortPicture>?
    private var outlook: Kept<PortOutlook>?

    private struct Kept<Value: Sendable>: Sendable {
        let value: Task<Value, Never>
        let at: ContinuousClock.Instant
    }

    package init(
        showroom: Showroom, crossing: OwnCrossing? = nil,
        filings: @escaping @Sendable () async -> PortFilings = { PortFilings() },
        speed: Double = 1, clock: @escaping @Sendable () -> Instant
    ) {
        self.showroom = showroom
        self.crossing = crossing
        self.filings = filings
        fresh = .seconds(max(1, Double(Self.freshSeconds) / max(1, speed)))
        outlookFresh = .seconds(max(1, Double(Self.outlookSeconds) / max(1, speed)))
        self.clock = clock
    }

    /// Whoever asks while it is drawn waits for the same drawing.
    package func picture(at asked: ContinuousClock.Instant) async -> PortPicture {
        if let picture, asked - picture.at < fresh { return await picture.value.value }
        let now = clock()
        let drawing = Task { [showroom, crossing, filings] in
            var board = await showroom.port
            board.hear(await filings())
            return await Self.draw(board, at: now, crossing)
        }
        picture = Kept(value: drawing, at: asked)
        return await drawing.value
    }

    package func outlook(at asked: ContinuousClock.Instant) async -> PortOutlook {
        if let outlook, asked - outlook.at < outlookFresh { return await outlook.value.value }
        let now = clock()
        let drawing = Task { [showroom] in await Self.look(showroom.port, at: now) }
        outlook = Kept(value: drawing, at: asked)
        return await drawing.value
    }

    /// The port in the form of the public feed; nil where nobody said which crossing it is.
    package func feed(
        at asked: ContinuousClock.Instant, notice: String = ""
    ) async throws(FeedFlaw) -> BorderSnapshot? {
        guard let crossing else { return nil }
        return try await picture(at: asked).now.feed(of: crossing, notice: notice)
    }

    /// Off every actor: the board is a value, and a day's estimates take tens of milliseconds.
    @concurrent private static func draw(
        _ board: PortBoard, at now: Instant, _ crossing: OwnCrossing?
    ) async -> PortPicture {
        let said = crossing.flatMap { crossing -> WaitSegment? in
            guard !crossing.from.isEmpty else { return nil }
            return .said(Segment(from: crossing.from, to: crossing.to))
        }
        let zone = crossing?.zone
        return board.picture(at: now, said: said) { zone?.offset(at: $0) ?? 0 }
    }

    @concurrent private static func look(_ board: PortBoard, at now: Instant) async -> PortOutlook {
        board.outlook(at: now)
    }
}
