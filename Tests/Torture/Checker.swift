import Engine
import Foundation
import Model
import SQLiteStore

/// Compares a log after a fault with what its writer was promised.
struct Checker {
    private let store: SQLiteStore
    private let acknowledged: Set<UInt64>
    private let signed: Set<UInt64>

    init(folder: String, acks path: String) throws {
        store = try SQLiteStore(folder: folder)
        // The writer may have died within its last line; what it did not finish binds nobody.
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        func said(_ word: String) -> Set<UInt64> {
            Set(
                lines.compactMap { line in
                    let words = line.split(separator: " ")
                    return words.count == 2 && words[0] == word ? UInt64(words[1]) : nil
                })
        }
        acknowledged = said("ack")
        signed = said("signed")
    }

    func run() throws {
        var found: Set<UInt64> = [], faults: [String] = [], end: UInt64 = 0
        try store.forEachSegment(from: LedgerIndex(0)) { segment in
            let first = segment.first.value
            if first != end { faults.append("segment \(first) stands where \(end) should") }
            if segment != Foretold.segment(at: first) { faults.append("segment \(first) changed") }
            if !found.insert(first).inserted { faults.append("segment \(first) is there twice") }
            end = first + UInt64(segment.count)
            return true
        }
        let lost = acknowledged.subtracting(found)
        faults += lost.sorted().map { "segment \($0) was acknowledged and is lost" }
        faults += try flawsBeside(end)
        report(found: found, end: end, faults: faults)
        try store.close()
    }

    /// Tiles, the judged mark and checkpoints, which were promised together with the segments.
    private func flawsBeside(_ end: UInt64) throws -> [String] {
        var flaws: [String] = []
        for number in 0..<end / Foretold.tileWidth {
            let bytes = try store.tile(level: 0, number: number)
            if bytes != Foretold.tile(number).bytes { flaws.append("tile \(number) is not right") }
        }
        if try store.tile(level: 0, number: end / Foretold.tileWidth) != nil {
            flaws.append("there is a tile beyond the log")
        }
        let judged = try store.judged()
        if judged != end { flaws.append("\(judged) facts are judged, but the log has \(end)") }
        let kept = try store.checkpoints()
        flaws += kept.filter { $0 != Foretold.checkpoint(size: $0.size) }
            .map { "checkpoint \($0.size) changed" }
        flaws += signed.subtracting(kept.map(\.size)).sorted().map { "checkpoint \($0) is lost" }
        return flaws
    }

    private func report(found: Set<UInt64>, end: UInt64, faults: [String]) {
        let unknown = found.subtracting(acknowledged).count
        Torture.say(
            "acknowledged \(acknowledged.count) segments, found \(found.count) (\(end) facts), "
                + "unacknowledged but whole \(unknown), faults \(faults.count)")
        guard !faults.isEmpty else { return }
        Torture.leave(faults.prefix(10).joined(separator: "\n"), code: 1)
    }
}
