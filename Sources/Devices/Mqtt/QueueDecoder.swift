package import Model

/// Reads messages of a broker where only reports are wanted, as `garita device decode` does. Who
/// sent one is said by its topic, which is no part of it.
package struct QueueDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        switch try QueuePayload.read(frame, at: now) {
        case .heard(let reception): return reception
        case .lines: return Reception("lines")
        }
    }
}
