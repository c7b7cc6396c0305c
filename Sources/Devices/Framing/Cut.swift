/// What a protocol says of the bytes that wait.
package enum Cut: Sendable {
    /// Half a frame: wait.
    case more
    /// One frame: how many bytes it took, and its body as the decoder wants it (escapes undone).
    case frame(length: Int, body: [UInt8])
    /// Bytes that belong to no frame; the protocol can find its next beginning.
    case skip(Int, FrameFlaw?)
    /// The protocol cannot find its way again: the connection is of no more use.
    case close(FrameFlaw)
}

/// How one protocol finds its frames in a stream: a pure look at what waits.
package protocol FramingRule: Sendable {
    /// No frame of this protocol is longer; what waits longer than this is not a frame.
    var frameMax: Int { get }

    /// Called with at least one byte waiting from `start`.
    func cut(_ bytes: [UInt8], from start: Int) -> Cut
}
