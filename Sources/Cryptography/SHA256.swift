import COpenSSL

/// SHA-256 (FIPS 180-4), fed in pieces. A copy goes on from where its original was.
package struct SHA256: Sendable {
    private var state = SHA256_CTX()

    package static let length = 32

    package init() { _ = unsafe SHA256_Init(&state) }

    package mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            _ = unsafe SHA256_Update(&state, bytes.baseAddress, bytes.count)
        }
    }

    package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

    /// As four numbers, the most significant byte first.
    package consuming func words() -> (UInt64, UInt64, UInt64, UInt64) {
        unsafe withUnsafeTemporaryAllocation(byteCount: Self.length, alignment: 8) { place in
            _ = unsafe SHA256_Final(place.baseAddress, &state)
            let word = { (offset: Int) in
                unsafe UInt64(bigEndian: place.load(fromByteOffset: offset, as: UInt64.self))
            }
            return (word(0), word(8), word(16), word(24))
        }
    }

    package consuming func bytes() -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: Self.length) { place, count in
            _ = unsafe SHA256_Final(place.baseAddress, &state)
            count = Self.length
        }
    }

    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.bytes()
    }

    /// In small hexadecimal digits, as `sha256sum` prints it.
    package static func text(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = hash(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
