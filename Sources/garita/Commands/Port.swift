import ArgumentParser

/// A port as a user names it: the system would quietly take one that is too large for another.
enum Port {
    static func check(_ port: Int) throws {
        guard UInt16(exactly: port) != nil else {
            throw ValidationError("--port was \(port); it wants 0 (any free one) to 65535.")
        }
    }
}
