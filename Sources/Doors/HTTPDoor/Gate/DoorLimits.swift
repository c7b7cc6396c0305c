/// How much the door takes at once. Every figure has its own refusal, which names it.
package struct DoorLimits: Hashable, Sendable {
    /// Of one line. The longest honest event, a manifest of some thousand lines, is a tenth of it.
    package var lineMax = 1_024 * 1_024
    /// Of one body after inflating: some two million positions, ten minutes of the busiest sender.
    package var bodyMax = 256 * 1_024 * 1_024
    /// Of a body that is held whole before anything is kept: a JSON document, or a rollback.
    package var wholeBodyMax = 8 * 1_024 * 1_024
    /// What a body may inflate to per byte sent. Real NDJSON of positions reaches about twelve.
    package var inflationMax = 20
    /// Below this a small, very even body may inflate more: it can hurt nobody.
    package var inflationFree = 1_024 * 1_024
    /// Lines handed on together: one hop between isolations costs as much as ten lines.
    package var batchLines = 512
    /// Bytes handed on together, for senders of long lines.
    package var batchBytes = 4 * 1_024 * 1_024
    /// Refusals told in full; the rest are counted.
    package var refusalsMax = 1_000
    /// Uploads in progress. Each holds at most a batch and a line, so this bounds the memory.
    package var uploadsMax = 128
    /// What one key may send on average, and at once: twice the rate the node is built for, so
    /// that no single sender starves the others for long.
    package var linesPerSecond = 100_000.0
    package var linesAtOnce = 1_000_000.0
    /// A sender that says nothing for this long is cut off (slow loris).
    package var idleSeconds = 60

    package init() {}

    package static let standard = DoorLimits()
}
