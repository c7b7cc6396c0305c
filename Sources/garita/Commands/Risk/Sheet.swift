import Foundation

/// A CSV file that is either written whole or not there: rows go to a file beside it, which takes
/// its name at the end.
struct Sheet {
    private let path: String
    private let handle: FileHandle
    private var partial: String { path + ".partial" }

    init(_ path: String, heading: String) throws {
        try WholeFile.demandWritable(path)
        self.path = path
        let partial = path + ".partial"
        try WholeFile.write(Data((heading + "\n").utf8), to: partial)
        guard let handle = FileHandle(forUpdatingAtPath: partial) else {
            throw GiveUp.unwritable("Cannot write \(partial): this user may not write it.")
        }
        self.handle = handle
        _ = try handle.seekToEnd()
    }

    func write(_ rows: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(rows)) } catch {
            discard()
            throw GiveUp.disk("Cannot write \(path): the disk did not take it; is it full?")
        }
    }

    func finish() throws {
        try handle.close()
        guard unsafe rename(partial, path) == 0 else {
            throw GiveUp.unwritable("Cannot give \(partial) the name \(path).")
        }
    }

    /// What was written so far is of no use.
    func discard() {
        try? handle.close()  // It is deleted next; a failure to close changes nothing.
        try? FileManager.default.removeItem(atPath: partial)  // A leftover is only untidy.
    }
}
