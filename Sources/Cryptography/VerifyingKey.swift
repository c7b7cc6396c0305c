import COpenSSL

/// The public half of an Ed25519 key.
package struct VerifyingKey: Sendable {
    private let bytes: [UInt8]

    /// Thirty-two bytes; those that are no point of the curve signed nothing.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package func isSignature(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        guard bytes.count == Ed25519.keyLength, signature.count == Ed25519.signatureLength,
            let key = unsafe EVP_PKEY_new_raw_public_key(
                EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return false }
        let context = unsafe EVP_MD_CTX_new()
        defer {
            unsafe EVP_MD_CTX_free(context)
            unsafe EVP_PKEY_free(key)
        }
        return unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, text, text.count) == 1
    }
}
