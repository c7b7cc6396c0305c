import COpenSSL

/// Ed25519 (RFC 8032): the same bytes under the same key always have the same signature.
package enum Ed25519 {
    /// Of a seed and of a public key.
    package static let keyLength = 32
    package static let signatureLength = 64
}
