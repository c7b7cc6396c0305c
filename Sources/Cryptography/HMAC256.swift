import COpenSSL

/// HMAC-SHA256 (RFC 2104): who knows the key said these bytes.
package enum HMAC256 {
    package static func code(of bytes: [UInt8], under key: [UInt8]) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: SHA256.length) { place, count in
            let made = unsafe HMAC(
                EVP_sha256(), key, Int32(key.count), bytes, bytes.count, place.baseAddress, nil)
            precondition(unsafe made != nil, "no memory for a digest")
            count = SHA256.length
        }
    }
}
