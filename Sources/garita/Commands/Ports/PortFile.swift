import PortModel

/// A port file named on the command line, or a sentence why it is of no use.
enum PortFile {
    /// The largest real one is a few kilobytes.
    private static let bytesMax = 1_048_576

    static func read(_ path: String) throws -> PortOfEntry {
        let bytes = Array(try WholeFile.read(path))
        guard bytes.count <= bytesMax else {
            throw GiveUp.useless("\(path) has \(bytes.count) bytes; a port has at most \(bytesMax).")
        }
        do throws(PortFlaw) { return try PortOfEntry(parsing: bytes) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }
}
