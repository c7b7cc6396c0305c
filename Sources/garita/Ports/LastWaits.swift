import BorderFeed
import Foundation

/// What a series of `garita port wait` says last of each lane, up to a moment of its day: what a truck
/// that joins has to expect, else the median of what trucks waited, as a node publishes it.
enum LastWaits {
    /// A lane of which nothing was known for longer is not known now: trucks are counted over so long.
    private static let freshSeconds = 1_800.0

    /// Zero to eleven days: what a day's series can say of a queue.
    private static func isWait(_ cell: String) -> Bool {
        Double(cell).map { (0..<1e6).contains($0) } ?? false
    }

    static func read(_ path: String, until: Double) throws -> [MeasuredLane] {
        let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let names = rows.first, let time = names.firstIndex(of: "t_s"),
            let lane = names.firstIndex(of: "lane"), names.contains("experienced_s")
        else {
            throw GiveUp.useless(
                "\(path): wanted the CSV of `garita port wait`, with columns t_s,lane,experienced_s."
            )
        }
        let waits = ["joiner_s", "p50_s", "experienced_s"].compactMap { names.firstIndex(of: $0) }
        return try [("standard", MeasuredLane.Lane.standard), ("fast", .fast)].compactMap {
            name, kind in
            let own = rows.filter {
                $0.count == names.count && $0[lane] == name && (Double($0[time]) ?? 0) <= until
            }
            guard let newest = own.last else { return nil }
            let row = own.last { row in waits.contains { !row[$0].isEmpty } } ?? newest
            let said = waits.first { !row[$0].isEmpty }
            guard let at = Double(row[time]), let end = Double(newest[time]), abs(end) < 1e9,
                said.map({ isWait(row[$0]) }) ?? true
            else {
                throw GiveUp.useless(
                    "\(path): the last \(name) row is no row of `garita port wait`.")
            }
            guard end - at <= freshSeconds, let said else {
                return MeasuredLane(lane: kind, at: Int(end / 60), waitSeconds: nil)
            }
            return MeasuredLane(lane: kind, at: Int(at / 60), waitSeconds: Double(row[said]))
        }
    }
}
