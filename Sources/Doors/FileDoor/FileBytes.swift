import Foundation
import Gunzip

/// The bytes of a file from its first to its last, unpacked where it is gzip: whatever its name, it
/// begins with the two bytes of the format.
///
/// A class, since zlib keeps a place of its own in the stream; one reader at a time.
final class FileBytes {
    private let handle: FileHandle
    private let path: String
    private var unpacking: Unpacking?
    private var begun = false
    /// Of the file itself, packed or not: what a progress bar counts.
    private(set) var read = 0

    init(_ handle: FileHandle, path: String) {
        self.handle = handle
        self.path = path
    }

    /// At most about `count` bytes; none at the end.
    func next(_ count: Int) throws(FileDoor.Flaw) -> [UInt8] {
        var bytes = try raw(count)
        if !begun {
            begun = true
            if bytes.starts(with: Self.magic) { unpacking = Unpacking() }
        }
        guard let unpacking else { return bytes }
        while !bytes.isEmpty {
            do throws(Inflater.Flaw) {
                let open = try unpacking.open(&bytes)
                guard open.isEmpty else { return open }
            } catch { throw .packed(path, error) }
            bytes = try raw(count)
        }
        do throws(Inflater.Flaw) { try unpacking.end() } catch { throw .packed(path, error) }
        return []
    }

    private static let magic: [UInt8] = [0x1F, 0x8B]

    private func raw(_ count: Int) throws(FileDoor.Flaw) -> [UInt8] {
        // A packed chunk grows, so that less of it is read at a time.
        let wanted = unpacking == nil && begun ? count : min(count, Unpacking.step)
        do {
            let data = try handle.read(upToCount: wanted) ?? Data()
            read += data.count
            return Array(data)
        } catch { throw .unreadable(path) }
    }
}

/// Holds the one copy of the inflater.
private final class Unpacking {
    /// Honest lines become a megabyte or two of it; after a long well-behaved stretch a bomb becomes
    /// 64 MiB at most before it is noticed.
    static let step = 64 * 1_024
    /// Lines of one parked truck reach 60 to one; a bomb, a thousand.
    private static let ratio = 100
    private static let free = 8 * 1_024 * 1_024

    private var inflater = Inflater(Inflater.Limits(most: .max, ratio: ratio, free: free))

    func open(_ bytes: inout [UInt8]) throws(Inflater.Flaw) -> [UInt8] {
        var out: [UInt8] = []
        try inflater.inflate(&bytes) { piece in
            unsafe piece.withUnsafeBufferPointer { unsafe out.append(contentsOf: $0) }
        }
        return out
    }

    func end() throws(Inflater.Flaw) { try inflater.end() }
}
