/// A message that the broker hands on.
package struct Publication: Hashable, Sendable {
    package let topic: String
    package let payload: [UInt8]
    /// By which it is acknowledged; nil for one that nobody waits for (QoS 0).
    package let id: UInt16?
    /// Handed on before, and not acknowledged then.
    package let isRepeated: Bool
    /// Kept by the broker as the last of its topic: it may be old.
    package let isRetained: Bool

    package init(
        topic: String, payload: [UInt8], id: UInt16?, isRepeated: Bool = false,
        isRetained: Bool = false
    ) {
        self.topic = topic
        self.payload = payload
        self.id = id
        self.isRepeated = isRepeated
        self.isRetained = isRetained
    }
}
