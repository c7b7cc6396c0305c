import Foundation

/// Reads a delivery from a file: line by line where it has lines, whole where it is one document.
package struct FileDoor {
    /// A line longer than this is no event; the same limit as over HTTP.
    package static let lineMax = 1_024 * 1_024
    /// A whole document is held in memory: a day of trips or events, not a year.
    package static let documentMax = 256 * 1_024 * 1_024

    package enum Flaw: Error {
        case unreadable(String)
        case documentTooBig(String)

        package var advice: String {
            switch self {
            case .unreadable(let path): "Cannot read \(path): \(FileReason.reading(path))."
            case .documentTooBig(let path):
                "\(path) is one document of over \(documentMax >> 20) MiB; send it as lines (.ndjson)."
            }
        }
    }

    package enum Piece: Sendable {
        /// One line and its number, from 1. Empty lines are left out.
        case line([UInt8], number: Int)
        case tooLong(number: Int)
        case document([UInt8])
        /// So many bytes of the file are behind us.
        case read(Int)
    }

    package let path: String
    private let handle: FileHandle
    private let isDocument: Bool
    private let lineMax: Int

    package init(_ path: String, lineMax: Int = FileDoor.lineMax) throws(Flaw) {
        self.path = path
        self.lineMax = lineMax
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path)
        }
        isDocument = Self.documentEndings.contains { path.hasSuffix($0) }
    }

    /// An interchange of X12 has its lines anywhere.
    private static let documentEndings = [".json", ".geojson", ".jsonld", ".x12", ".edi"]

    /// The file's size, for a progress bar; nil for a pipe.
    package var size: Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: no bar
        return attributes?[.size] as? Int
    }

    /// Its pieces in order, read as they are asked for.
    package var pieces: Pieces {
        Pieces(handle: handle, path: path, isDocument: isDocument, lineMax: lineMax)
    }
}
