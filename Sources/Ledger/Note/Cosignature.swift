/// A witness's word: at this time this was the largest consistent tree I had seen.
package struct Cosignature: Hashable, Sendable {
    /// POSIX seconds, in big-endian order; the first public code of this format had it wrong.
    package let time: UInt64
    package let signature: [UInt8]

    private static let timeLength = 8
    private static let length = timeLength + 64

    package init(time: UInt64, signature: [UInt8]) {
        self.time = time
        self.signature = signature
    }

    /// Nil unless it is 8 bytes of time, at most 2⁶³ − 1, and 64 bytes of signature.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        time = bytes.span.word(at: 0)
        signature = Array(bytes[Self.timeLength...])
        guard time <= UInt64(Int64.max) else { return nil }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(bigEndian: time)
        return bytes + signature
    }

    /// What is signed does not name the signer, so every cosigner needs a key of its own.
    static func message(_ text: [UInt8], at time: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(time)\n".utf8) + text
    }
}
