import Foundation
import JSON

/// Writes many lines to standard output in few strokes.
struct LinePrinter {
    /// Large enough that writing costs nothing beside reading, small enough to be seen growing.
    private static let heldMax = 64 * 1_024

    private var held: [UInt8] = []

    mutating func print(_ value: JSONValue) throws {
        value.write(to: &held)
        try endLine()
    }

    mutating func print(_ text: String) throws {
        held.append(contentsOf: text.utf8)
        try endLine()
    }

    private mutating func endLine() throws {
        held.append(UInt8(ascii: "\n"))
        if held.count >= Self.heldMax { try flush() }
    }

    mutating func flush() throws {
        guard !held.isEmpty else { return }
        try FileHandle.standardOutput.write(contentsOf: Data(held))
        held.removeAll(keepingCapacity: true)
    }
}
