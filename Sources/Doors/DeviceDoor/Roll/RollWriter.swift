import JSON

/// Writes a file of devices, an entry a line.
enum RollWriter {
    static func bytes(_ name: String, _ entries: [JSONValue]) -> [UInt8] {
        let lines = entries.map(\.text).joined(separator: ",\n")
        return Array("{\"\(name)\":[\n\(lines)\n]}\n".utf8)
    }
}
