package import Model

/// What one frame came to: who spoke, what was reported, and the answer the device waits for.
package struct Reception: Hashable, Sendable {
    /// Who speaks, as this frame says; nil when it does not say.
    package var device: String?
    /// The protocol's own word for the frame: a message type, so that what is not read is named.
    package var message: String
    package var reports: [DeviceReport] = []
    /// To be sent once the reports are durable: a lock that hears it forgets what it told.
    package var reply: [UInt8]?
    /// Whether the message's type is one this decoder reads.
    package var isKnown = true
    /// Whether it says whose it is and not what: its sender is told so, and it is counted as
    /// spoilt.
    package var isUnreadable = false

    package init(_ message: String, from device: String? = nil) {
        self.message = message
        self.device = device
    }
}

/// One connection's or one device's side of a protocol: from frames to what they say. What must be
/// remembered from frame to frame (who logged in, parts of a long message) is in the value.
package protocol DeviceDecoder: Sendable {
    /// `now` completes what a device leaves out (a date) and answers its question for the time;
    /// without it such answers stay unsaid.
    mutating func decode(_ frame: [UInt8], at now: Instant?) throws(FrameFlaw) -> Reception
}
