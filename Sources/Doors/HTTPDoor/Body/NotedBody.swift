import Hummingbird
import Synchronization

/// A body that knows whether anybody began to read it: it can be read once.
struct NotedBody: AsyncSequence, Sendable {
    let whole: RequestBody
    private let note = Note()

    init(_ whole: RequestBody) { self.whole = whole }

    var isBegun: Bool { note.isBegun.withLock { $0 } }

    func makeAsyncIterator() -> RequestBody.AsyncIterator {
        note.isBegun.withLock { $0 = true }
        return whole.makeAsyncIterator()
    }

    private final class Note: Sendable {
        let isBegun = Mutex(false)
    }
}
