import Foundation

/// The pieces of a file, a chunk at a time.
package struct Pieces: AsyncSequence, AsyncIteratorProtocol {
    /// Read ahead far enough that the disk is never waited for.
    static let chunk = 1_024 * 1_024

    private let handle: FileHandle
    private let path: String
    private let isDocument: Bool
    private var lines: Lines
    private var ready: ArraySlice<FileDoor.Piece> = []
    private var total = 0
    private var isOver = false

    init(handle: FileHandle, path: String, isDocument: Bool, lineMax: Int) {
        self.handle = handle
        self.path = path
        self.isDocument = isDocument
        lines = Lines(max: lineMax)
    }

    package func makeAsyncIterator() -> Pieces { self }

    package mutating func next() async throws -> FileDoor.Piece? {
        while ready.isEmpty, !isOver { try isDocument ? readWhole() : readOn() }
        return ready.popFirst()
    }

    private mutating func readOn() throws {
        let data = try read(Self.chunk)
        if !data.isEmpty {
            total += data.count
            ready = (lines.feed(Array(data)) + [.read(total)])[...]
        } else {
            isOver = true
            ready = lines.end()[...]
        }
    }

    private mutating func readWhole() throws {
        let data = try read(FileDoor.documentMax + 1)
        guard data.count <= FileDoor.documentMax else { throw FileDoor.Flaw.documentTooBig(path) }
        isOver = true
        ready = [.document(Array(data))]
    }

    private func read(_ count: Int) throws(FileDoor.Flaw) -> Data {
        do { return try handle.read(upToCount: count) ?? Data() } catch {
            throw .unreadable(path)
        }
    }
}
