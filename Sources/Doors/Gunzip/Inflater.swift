import CZlib

/// Opens gzip as it streams in, and stops before a small body becomes a large one.
@safe package struct Inflater: ~Copyable {
    package enum Flaw: Error, Equatable {
        case notGzip
        case bomb(read: Int, inflated: Int)
        case tooLarge(most: Int)
        case unfinished
    }

    package struct Limits: Hashable, Sendable {
        /// Of everything together, inflated.
        package let most: Int
        /// What may come of a byte that was read, once more than `free` has come.
        package let ratio: Int
        package let free: Int

        package init(most: Int, ratio: Int, free: Int) {
            self.most = most
            self.ratio = ratio
            self.free = free
        }
    }

    /// One step of zlib; large enough that calls do not count, small enough to sit in a cache.
    private static let step = 64 * 1_024

    private let limits: Limits
    /// On the heap: zlib keeps a pointer back to it, so it must never move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var read = 0
    private var inflated = 0
    private var isComplete = false

    package init(_ limits: Limits) {
        self.limits = limits
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let begun = unsafe garita_gunzip_begin(stream)
        precondition(begun == Z_OK, "zlib found no memory for its window of 32 KiB")
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Hands on what `bytes` inflate to, piece by piece, checking before each piece.
    package mutating func inflate(
        _ bytes: inout [UInt8], _ body: (Span<UInt8>) -> Void
    ) throws(Flaw) {
        read += bytes.count
        var out = [UInt8](repeating: 0, count: Self.step)
        var left = bytes.count
        while left > 0 {
            if isComplete { try nextMember() }
            let (used, made) = try step(&bytes, from: bytes.count - left, into: &out)
            left -= used
            inflated += made
            try check()
            body(out.span.extracting(0..<made))
            guard used > 0 || made > 0 else { throw .notGzip }
        }
        try drain(&out, body)
    }

    package func end() throws(Flaw) {
        guard isComplete else { throw .unfinished }
    }

    /// What zlib still holds when all input was taken.
    private mutating func drain(
        _ out: inout [UInt8], _ body: (Span<UInt8>) -> Void
    ) throws(Flaw) {
        var nothing: [UInt8] = []
        while !isComplete {
            let (_, made) = try step(&nothing, from: 0, into: &out)
            guard made > 0 else { return }
            inflated += made
            try check()
            body(out.span.extracting(0..<made))
        }
    }

    /// `cat a.gz b.gz` is a gzip file too.
    private mutating func nextMember() throws(Flaw) {
        guard unsafe inflateReset(stream) == Z_OK else { throw .notGzip }
        isComplete = false
    }

    private mutating func step(
        _ bytes: inout [UInt8], from start: Int, into out: inout [UInt8]
    ) throws(Flaw) -> (used: Int, made: Int) {
        let count = bytes.count - start
        var status = Z_OK
        unsafe bytes.withUnsafeMutableBufferPointer { input in
            unsafe out.withUnsafeMutableBufferPointer { output in
                unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.avail_in = UInt32(count)
                unsafe stream.pointee.next_out = output.baseAddress
                unsafe stream.pointee.avail_out = UInt32(output.count)
                status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw .notGzip
        }
        isComplete = status == Z_STREAM_END
        return unsafe (
            count - Int(stream.pointee.avail_in), out.count - Int(stream.pointee.avail_out)
        )
    }

    private func check() throws(Flaw) {
        guard inflated <= limits.most else { throw .tooLarge(most: limits.most) }
        let allowed = max(limits.free, read * limits.ratio)
        guard inflated <= allowed else { throw .bomb(read: read, inflated: inflated) }
    }
}
