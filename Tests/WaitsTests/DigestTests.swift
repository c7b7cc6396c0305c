import Testing
import Waits

@Suite struct DigestTests {
    /// If this failed, the digest would be a hash of our own making and nobody could say how well it
    /// hides a tag. The first vectors are those of the SipHash-2-4 paper's reference: key 00 to 0f,
    /// input 00, 01, 02 and so on.
    @Test(
        arguments: [
            (0, 0x726f_db47_dd0e_0e31), (1, 0x74f8_39c5_93dc_67fd), (7, 0xab02_00f5_8b01_d137),
            (8, 0x93f5_f579_9a93_2462), (15, 0xa129_ca61_49be_45e5),
        ] as [(Int, UInt64)])
    func vectors(length: Int, digest: UInt64) {
        let key = TagDigest(low: 0x0706_0504_0302_0100, high: 0x0f0e_0d0c_0b0a_0908)
        let input = (0..<length).map { UInt8($0) }
        #expect(key.digest(input.span, 0..<length) == digest)
    }

    /// If this failed, a truck could be followed from one day to the next.
    @Test func anotherDayIsAnotherName() {
        let root = TagDigest(low: 1, high: 2)
        let tag = Array("TX-12345".utf8)
        let names = (0..<50).map { root.salt(ofDay: $0).digest(tag.span, 0..<tag.count) }
        #expect(Set(names).count == 50)
    }
}
