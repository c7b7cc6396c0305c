import CSV
import Parcels

/// The clusters of a file of parcels, as `link` wrote them.
struct ClusterFile {
    let receivers: [UInt32]
    let senders: [UInt32]?

    init(_ path: String, for parcels: ParcelFile, at parcelsPath: String) throws {
        let table = try ParcelInput.table(path, ["id", "cluster", "sender_cluster"])
        let (ids, clusters): ([String], [String])
        do throws(CSVFlaw) {
            ids = try table.column("id")
            clusters = try table.column("cluster")
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
        guard ids == parcels.ids else {
            throw GiveUp.useless(
                "\(path) is not of \(parcelsPath): the ids differ; link that file anew.")
        }
        receivers = try Self.numbers(clusters, path, table)
        senders = try table["sender_cluster"].map { try Self.numbers($0, path, table) }
    }

    private static func numbers(
        _ cells: [String], _ path: String, _ table: CSVTable
    ) throws -> [UInt32] {
        try cells.enumerated().map { row, cell in
            // No file has more clusters than it has sides of rows.
            guard let number = UInt32(cell), number > 0, number <= 2 * ParcelReader.rowsMax else {
                throw GiveUp.useless(
                    "\(path): line \(table.lines[row]): cluster is “\(cell.prefix(20))”; "
                        + "wanted a number from 1")
            }
            return number
        }
    }
}
