import COpenSSL

/// The secret half of an Ed25519 key, made from its seed.
package struct SigningKey: Sendable {
    package let seed: [UInt8]
    package let publicKey: [UInt8]

    /// Nil where the seed has another length than an Ed25519 seed.
    package init?(seed: [UInt8]) {
        guard seed.count == Ed25519.keyLength,
            let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        else { return nil }
        defer { unsafe EVP_PKEY_free(key) }
        self.seed = seed
        publicKey = unsafe [UInt8](unsafeUninitializedCapacity: Ed25519.keyLength) { place, count in
            count = Ed25519.keyLength
            let made = unsafe EVP_PKEY_get_raw_public_key(key, place.baseAddress, &count)
            precondition(made == 1, "an Ed25519 seed has a public key")
        }
    }

    package func signature(of bytes: [UInt8]) -> [UInt8] {
        let key = unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        let context = unsafe EVP_MD_CTX_new()
        defer {
            unsafe EVP_MD_CTX_free(context)
            unsafe EVP_PKEY_free(key)
        }
        return unsafe [UInt8](unsafeUninitializedCapacity: Ed25519.signatureLength) {
            place, count in
            count = Ed25519.signatureLength
            let signed =
                unsafe EVP_DigestSignInit(context, nil, nil, nil, key) == 1
                && EVP_DigestSign(context, place.baseAddress, &count, bytes, bytes.count) == 1
            precondition(signed, "Ed25519 signs whatever it is given")
        }
    }
}
