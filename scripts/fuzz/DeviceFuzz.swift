import Devices
import Foundation
import JSON

/// What libFuzzer calls: half of the input is a frame for the decoder, all of it is a stream in
/// pieces for a session. The protocol comes from `GARITA_PROTOCOL`.
private let spoken =
    DeviceProtocol(name: ProcessInfo.processInfo.environment["GARITA_PROTOCOL"] ?? "Jt808")
    ?? .jt808

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var decoder = spoken.decoder()
    if let heard = try? decoder.decode(bytes, at: nil) { show(heard) }
    var session = DeviceSession(spoken), at = 0
    while at < count {
        // Pieces whose lengths follow from the bytes, so that a find can be repeated.
        let end = min(count, at + 1 + Int(bytes[at]) % 64)
        session.append(bytes[at..<end])
        while let word = session.next(at: nil) {
            if case .heard(let heard) = word { show(heard) }
            if case .closed = word { return 0 }
        }
        at = end
    }
    precondition(session.bytesWaiting <= spoken.rule.frameMax, "memory without bound")
    return 0
}

private func show(_ heard: Reception) {
    precondition(!DecodedCase(0, .success(heard)).detailed.text.isEmpty)
}
