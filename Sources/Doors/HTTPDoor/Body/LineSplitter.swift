#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Cuts a stream of bytes into lines, whatever the pieces in which it arrives.
///
/// Invariant: it never holds more than one line of `lineMax` bytes. A longer line is dropped as it
/// streams by and reported once, and the lines after it are read as ever.
struct LineSplitter {
    enum Line: Equatable {
        case whole([UInt8], number: Int)
        case tooLong(bytes: Int, number: Int)
    }

    private let lineMax: Int
    private var partial: [UInt8] = []
    private var dropped = 0
    private(set) var number = 0

    init(lineMax: Int) { self.lineMax = lineMax }

    mutating func split(_ bytes: Span<UInt8>, _ body: (Line) -> Void) {
        var start = 0
        while let end = Self.newline(in: bytes, from: start) {
            keep(bytes, start, end)
            finish(body)
            start = end + 1
        }
        keep(bytes, start, bytes.count)
    }

    /// The body has ended properly: what is left is a line although no newline follows it.
    mutating func end(_ body: (Line) -> Void) {
        if dropped > 0 || !partial.isEmpty { finish(body) }
    }

    private mutating func keep(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
        guard dropped == 0, partial.count + end - start <= lineMax else {
            dropped += partial.count + end - start
            partial = []
            return
        }
        unsafe bytes.extracting(start..<end).withUnsafeBufferPointer {
            unsafe partial.append(contentsOf: $0)
        }
    }

    private mutating func finish(_ body: (Line) -> Void) {
        number += 1
        if dropped > 0 {
            body(.tooLong(bytes: dropped, number: number))
        } else {
            if partial.last == UInt8(ascii: "\r") { partial.removeLast() }
            if !partial.isEmpty { body(.whole(partial, number: number)) }
        }
        partial = []
        dropped = 0
    }

    private static func newline(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let found = unsafe bytes.withUnsafeBufferPointer { all -> Int in
            guard let base = all.baseAddress else { return -1 }
            let newline = Int32(UInt8(ascii: "\n"))
            let place = unsafe memchr(base + start, newline, all.count - start)
            guard let place = unsafe place else { return -1 }
            return unsafe UnsafeRawPointer(place) - UnsafeRawPointer(base)
        }
        return found < 0 ? nil : found
    }
}
