package import Hummingbird

/// Thrown where a body ends in the middle or its framing is none. Where the connection is lost,
/// nobody reads the answer.
package struct BrokenBody: Error {}

/// Thrown where a body that is thrown away goes on and on.
package struct Endless: Error {}

/// A body's pieces as they arrive, as long as they arrive fast enough.
package struct PacedBody {
    private var pieces: RequestBody.AsyncIterator
    private var pace: Pace
    private let now: @Sendable () -> ContinuousClock.Instant

    package init(
        _ body: RequestBody, _ pace: Pace, now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        pieces = body.makeAsyncIterator()
        self.pace = pace
        self.now = now
    }

    /// Nil at the proper end.
    package mutating func next() async throws -> ByteBuffer? {
        let asked = now()
        guard let piece = try await arrival() else { return nil }
        try pace.check()
        pace.note(bytes: piece.readableBytes, waited: now() - asked)
        return piece
    }

    mutating func noteWhole() { pace.noteWhole() }

    /// Reads to the end and keeps nothing; throws where that takes more than so many bytes.
    package mutating func passOver(most: Int) async throws {
        var count = 0
        while let piece = try await next() {
            count += piece.readableBytes
            guard count <= most else { throw Endless() }
        }
    }

    private mutating func arrival() async throws -> ByteBuffer? {
        do { return try await pieces.next(isolation: #isolation) } catch {
            // The node itself ends: the sender did nothing wrong.
            if Task.isCancelled { throw Gatehouse.Hindrance.closing }
            throw BrokenBody()
        }
    }
}
