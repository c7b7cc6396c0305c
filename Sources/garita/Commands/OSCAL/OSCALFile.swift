import Foundation
import JSON
import OSCAL

/// An OSCAL file from disk, refused before it is read when it is longer than any should be.
enum OSCALFile {
    static func read(_ path: String) throws -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: told below
        if let size = attributes?[.size] as? Int, size > Validation.limits.bytesMax {
            throw GiveUp.useless(
                "\(path) has \(size >> 20) MiB; an OSCAL file may have "
                    + "\(Validation.limits.bytesMax >> 20). Move attachments out of it.")
        }
        return [UInt8](try WholeFile.read(path))
    }
}
