import EPCIS
import FileDoor
import Foundation

/// The documents of one file, in order: each line of a `.jsonl`, or the whole of anything else.
struct EPCISDocuments {
    enum Piece {
        case document([UInt8], line: Int)
        /// What could not even be read as one piece, and why.
        case unread(line: Int, advice: String)
    }

    private static let lineEndings = [".jsonl", ".ndjson"]

    let path: String

    var hasLines: Bool { Self.lineEndings.contains { path.hasSuffix($0) } }

    func each(_ body: (Piece) throws -> Void) async throws {
        guard hasLines else { return try body(whole()) }
        do {
            let door = try FileDoor(path, lineMax: Outline.bytesMax)
            for try await piece in door.pieces {
                switch piece {
                case .line(let bytes, let number): try body(.document(bytes, line: number))
                case .tooLong(let number): try body(.unread(line: number, advice: tooBig))
                case .document(let bytes): try body(.document(bytes, line: 1))
                case .read: break
                }
            }
        } catch let flaw as FileDoor.Flaw { try body(.unread(line: 1, advice: flaw.advice)) }
    }

    /// Read as a stream, so that a pipe will do.
    private func whole() -> Piece {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            let data = try handle.read(upToCount: Outline.bytesMax + 1) ?? Data()
            guard data.count <= Outline.bytesMax else { return .unread(line: 1, advice: tooBig) }
            return .document([UInt8](data), line: 1)
        } catch {
            return .unread(line: 1, advice: "cannot read \(path): \(FileReason.reading(path))")
        }
    }

    private var tooBig: String {
        "the document is over \(Outline.bytesMax >> 20) MiB; send it as lines (.jsonl), one "
            + "document each"
    }
}
