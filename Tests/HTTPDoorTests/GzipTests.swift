import CZlib
import HTTPDoor
import JSON
import Testing

@Suite struct GzipTests {
    private static let headers = ["Content-Encoding": "gzip"]

    private static func lines(_ count: Int) -> [UInt8] {
        // A spread of digits, so that it packs about as well as real positions do.
        Array(
            (0..<count).map { "{\"n\":\($0),\"v\":\(UInt64($0) &* 0x9E37_79B9_7F4A_7C15)}\n" }
                .joined().utf8)
    }

    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = unsafe z_stream()
        var begun = Z_OK
        unsafe begun = deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        precondition(begun == Z_OK, "zlib begins")
        var input = bytes
        var out = [UInt8](repeating: 0, count: bytes.count / 2 + 4_096)
        unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe out.withUnsafeMutableBufferPointer { output in
                unsafe stream.next_in = input.baseAddress
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                unsafe deflate(&stream, Z_FINISH)
            }
        }
        let count = unsafe Int(stream.total_out)
        unsafe deflateEnd(&stream)
        return Array(out.prefix(count))
    }

    private static func pieces(_ bytes: [UInt8], of size: Int) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: size).map {
            Array(bytes[$0..<min($0 + size, bytes.count)])
        }
    }

    // If this fails, a sender that saves bandwidth loses facts.
    @Test(arguments: [1, 100, 60_000])
    func aPackedBodyIsReadWhateverThePieces(_ size: Int) async throws {
        let knock = Knock()
        let body = Self.pieces(Self.packed(Self.lines(5_000)), of: size)
        let answer = try await knock.post(body, headers: Self.headers)
        #expect(answer.status == 200 && answer.recorded == 5_000)
        #expect(knock.ledger.count == 5_000)
    }

    // If this fails, a hundred kilobytes from anyone with a key fill the memory.
    @Test func aBombIsRefusedEarly() async throws {
        let knock = Knock()
        let body = Self.packed([UInt8](repeating: 0x20, count: 64 * 1_024 * 1_024))
        #expect(body.count < 100_000)
        let answer = try await knock.post([body], headers: Self.headers)
        #expect(answer.status == 413)
        #expect(answer.detail.contains("20 times"))
        #expect(knock.ledger.count == 0)
    }

    // If this fails, a body that breaks off inside gzip looks complete to its sender.
    @Test func aTruncatedPackedBodyGivesNoReceipt() async throws {
        let knock = Knock()
        let body = Self.packed(Self.lines(5_000))
        let answer = try await knock.post([Array(body.dropLast(200))], headers: Self.headers)
        #expect(answer.status == 400)
        #expect(answer.json?["facts"] == nil)
        #expect(knock.ledger.count > 4_000 && knock.ledger.count < 5_000)
    }

    // If this fails, a plain body sent under the wrong header crashes or is taken for evidence.
    @Test func whatIsNotGzipIsRefused() async throws {
        let answer = try await Knock().post([Self.lines(3)], headers: Self.headers)
        #expect(answer.status == 400 && answer.recorded == 0)
    }
}
