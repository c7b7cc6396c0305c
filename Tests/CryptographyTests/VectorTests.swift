import Cryptography
import Testing

/// The published vectors of each standard.
@Suite struct VectorTests {
    private func bytes(_ hex: String) -> [UInt8] {
        let digits = Array(hex)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
    }

    // Every leaf of every ledger would have another name than in the rest of the world.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAreThoseOfFIPS180(_ text: String, _ digest: String) {
        #expect(SHA256.hash(Array(text.utf8)) == bytes(digest))
        #expect(SHA256.text(of: Array(text.utf8)) == digest)
        var whole = SHA256()
        for byte in text.utf8 { whole.update([byte]) }
        let copy = whole
        whole.update([0])
        #expect(copy.bytes() == bytes(digest))
        let words = copy.words()
        #expect(words.0 == bytes(digest).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
        #expect(words.3 == bytes(digest).suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
        #expect(whole.bytes() != bytes(digest))
    }

    // A partner could not tell our deliveries from anybody's.
    @Test(arguments: [
        (
            String(repeating: "0b", count: 20), "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            String(repeating: "aa", count: 131),
            "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368"
                + "204b6579204669727374",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func codesAreThoseOfRFC4231(_ key: String, _ text: String, _ code: String) {
        #expect(HMAC256.code(of: bytes(text), under: bytes(key)) == bytes(code))
    }

    // Nobody else's program could check what we sign, nor we theirs.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e3970"
                + "1cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613"
                + "d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ])
    func signaturesAreThoseOfRFC8032(
        _ seed: String, _ open: String, _ text: String, _ signature: String
    ) throws {
        let secret = try #require(SigningKey(seed: bytes(seed)))
        #expect(secret.publicKey == bytes(open))
        #expect(secret.signature(of: bytes(text)) == bytes(signature))
        let key = VerifyingKey(bytes(open))
        #expect(key.isSignature(bytes(signature), of: bytes(text)))
        #expect(!key.isSignature(bytes(signature), of: bytes(text) + [0]))
        for bit in 0..<8 {
            var forged = bytes(signature)
            forged[bit * 8] ^= 1 << UInt8(bit)
            #expect(!key.isSignature(forged, of: bytes(text)))
        }
    }

    // A shortened key or signature would be read beyond its end.
    @Test func otherLengthsAreNoKeysAndNoSignatures() {
        for length in [0, 1, 31, 33, 64] {
            #expect(SigningKey(seed: [UInt8](repeating: 7, count: length)) == nil)
            let key = VerifyingKey([UInt8](repeating: 7, count: length))
            #expect(!key.isSignature([UInt8](repeating: 0, count: 64), of: []))
        }
        let secret = SigningKey(seed: [UInt8](repeating: 7, count: 32))
        let key = VerifyingKey(secret?.publicKey ?? [])
        for length in [0, 63, 65] {
            #expect(!key.isSignature([UInt8](repeating: 0, count: length), of: []))
        }
    }
}
