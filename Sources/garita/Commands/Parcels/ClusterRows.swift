import CSV
import Parcels

/// The file of clusters: `id`, then the cluster of the receiver, then that of the sender.
enum ClusterRows {
    /// Rows written at once.
    static let batch = 50_000

    static func heading(_ file: ParcelFile) -> String {
        (["id"] + file.sides.map(column)).joined(separator: ",")
    }

    /// People one a row have one cluster; it is the receiver's where there are two.
    static func column(_ side: PartySide) -> String {
        side == .receiver ? "cluster" : "sender_cluster"
    }

    static func bytes(_ file: ParcelFile, _ clusters: LinkClusters, from start: Int) -> [UInt8] {
        var out: [UInt8] = []
        for row in start..<min(file.count, start + batch) {
            out += CSVLine.cell(file.ids[row]).utf8
            for side in file.sides {
                out.append(UInt8(ascii: ","))
                out += String(clusters.numbers[file.record(row, side)!]).utf8
            }
            out.append(UInt8(ascii: "\n"))
        }
        return out
    }
}
