import PortModel

/// A port file named on the command line, or a sentence why it is of no use.
enum PortFile {
    /// The largest real one is a few kilobytes.
    private static let bytesMax = 1_048_576

    static func read(_ path: String) throws -> PortOfEntry {
        let bytes = try bytes(path)
        do throws(PortFlaw) { return try PortOfEntry(parsing: bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }

    static func shifts(_ path: String) throws -> [ShiftPattern] {
        let bytes = try bytes(path)
        do throws(PortFlaw) { return try ShiftForm.read(bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        let bytes = Array(try WholeFile.read(path))
        guard bytes.count <= bytesMax else {
            throw GiveUp.useless(
                "\(path) has \(bytes.count) bytes; such a file has at most \(bytesMax).")
        }
        return bytes
    }
}
