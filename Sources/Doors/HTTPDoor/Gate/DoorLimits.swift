/// How much the door takes at once. Every figure has its own refusal, which names it.
package struct DoorLimits: Hashable, Sendable {
    /// Of one line. The longest honest event, a manifest of some thousand lines, is a tenth of it.
    package var lineMax = 1_024 * 1_024
    /// Of one body after inflating: some two million positions, ten minutes of the busiest sender.
    package var bodyMax = 256 * 1_024 * 1_024
    /// Of a body that is held whole before anything is kept: a JSON document, or a rollback.
    package var wholeBodyMax = 8 * 1_024 * 1_024
    /// Read and thrown away of a body that was refused, for senders who read only when they have
    /// written all: twice the largest that is taken. Who sends more has made no honest mistake.
    package var unreadMax = 512 * 1_024 * 1_024
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
    /// Of them by one key: more than a gateway with a pool of connections opens, and a quarter, so
    /// that whoever holds one key cannot shut the others out.
    package var uploadsPerKeyMax = 32
    /// Bytes a second: a fifth of what the slowest modem on the road (GPRS, 1.2 kB/s) carries.
    package var paceMin = 256
    /// A gap of some seconds, as under a bridge, is no slow sender.
    package var paceWindowSeconds = 30
    /// Waiting for the end of one line: the longest honest one, 100 KiB, takes 90 s at 1.2 kB/s.
    package var lineSecondsMax = 120
    /// Waiting for the end of a document, which is one statement to us and is held whole: an hour's
    /// trips, some 500 KiB, at 1.2 kB/s.
    package var documentSecondsMax = 600
    /// What one key may send on average, and at once: twice the rate the node is built for, so
    /// that no single sender starves the others for long.
    package var linesPerSecond = 100_000.0
    package var linesAtOnce = 1_000_000.0
    /// A sender that says nothing for this long is cut off (slow loris).
    package var idleSeconds = 60

    package init() {}

    package static let standard = DoorLimits()
}
