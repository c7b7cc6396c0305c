import Foundation
package import Gunzip

/// Reads a delivery from a file: line by line where it has lines, whole where it is one document.
package struct FileDoor {
    /// A line longer than this is no event; the same limit as over HTTP.
    package static let lineMax = 1_024 * 1_024
    /// A whole document is held in memory: a day of trips or events, not a year.
    package static let documentMax = 256 * 1_024 * 1_024

    package enum Flaw: Error {
        case unreadable(String)
        case documentTooBig(String)
        /// It is gzip, and cannot be unpacked as such.
        case packed(String, Inflater.Flaw)

        package var advice: String {
            switch self {
            case .unreadable(let path): "Cannot read \(path): \(FileReason.reading(path))."
            case .documentTooBig(let path):
                "\(path) is one document of over \(documentMax >> 20) MiB; send it as lines (.ndjson)."
            case .packed(let path, .unfinished):
                "\(path) is gzip that breaks off before its end; fetch it again."
            case .packed(let path, .bomb(let read, let inflated)):
                "\(path) is gzip of which \(read) bytes become more than \(inflated): no file of "
                    + "reports packs so well. If it is honest, unpack it and feed that."
            case .packed(let path, .notGzip), .packed(let path, .tooLarge):
                "\(path) begins as gzip does and is damaged after that; fetch it again, or "
                    + "unpack it."
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
        isDocument = Self.documentEndings.contains {
            path.hasSuffix($0) || path.hasSuffix($0 + Self.packedEnding)
        }
    }

    private static let packedEnding = ".gz"
    /// An interchange of X12 has its lines anywhere.
    private static let documentEndings = [".json", ".geojson", ".jsonld", ".x12", ".edi"]

    /// The file's size, for a progress bar; nil for a pipe.
    package var size: Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: no bar
        return attributes?[.size] as? Int
    }

    /// Its pieces in order, read as they are asked for.
    package var pieces: Pieces {
        Pieces(FileBytes(handle, path: path), path: path, isDocument: isDocument, lineMax: lineMax)
    }
}
