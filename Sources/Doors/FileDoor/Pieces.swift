/// The pieces of a file, a chunk at a time.
package struct Pieces: AsyncSequence, AsyncIteratorProtocol {
    /// Read ahead far enough that the disk is never waited for.
    static let chunk = 1_024 * 1_024

    private let bytes: FileBytes
    private let path: String
    private let isDocument: Bool
    private var lines: Lines
    private var ready: ArraySlice<FileDoor.Piece> = []
    private var isOver = false

    init(_ bytes: FileBytes, path: String, isDocument: Bool, lineMax: Int) {
        self.bytes = bytes
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
        let chunk = try bytes.next(Self.chunk)
        if !chunk.isEmpty {
            ready = (lines.feed(chunk) + [.read(bytes.read)])[...]
        } else {
            isOver = true
            ready = lines.end()[...]
        }
    }

    private mutating func readWhole() throws {
        var whole: [UInt8] = []
        while true {
            let chunk = try bytes.next(Self.chunk)
            guard !chunk.isEmpty else { break }
            whole += chunk
            guard whole.count <= FileDoor.documentMax else {
                throw FileDoor.Flaw.documentTooBig(path)
            }
        }
        isOver = true
        ready = [.document(whole)]
    }
}
