import BorderFeed
import Foundation

/// The last row of each lane in a series of `garita port wait`, up to a moment of its day.
enum LastWaits {
    static func read(_ path: String, until: Double) throws -> [MeasuredLane] {
        let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let names = rows.first, let time = names.firstIndex(of: "t_s"),
            let lane = names.firstIndex(of: "lane"),
            let wait = names.firstIndex(of: "experienced_s")
        else {
            throw GiveUp.useless(
                "\(path): wanted the CSV of `garita port wait`, with columns t_s,lane,experienced_s."
            )
        }
        return try [("standard", MeasuredLane.Lane.standard), ("fast", .fast)].compactMap {
            name, kind in
            guard
                let row = rows.last(where: {
                    $0.count == names.count && $0[lane] == name && (Double($0[time]) ?? 0) <= until
                })
            else {
                return nil
            }
            guard let at = Double(row[time]), abs(at) < 1e9,
                row[wait].isEmpty || Double(row[wait]) != nil
            else {
                throw GiveUp.useless(
                    "\(path): the last \(name) row is no row of `garita port wait`.")
            }
            return MeasuredLane(lane: kind, at: Int(at / 60), waitSeconds: Double(row[wait]))
        }
    }
}
