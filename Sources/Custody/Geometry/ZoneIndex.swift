/// Answers "which zones is this point in?" for a thousand zones in a tenth of a microsecond.
///
/// The plane is cut into cells. A cell wholly inside a zone says so without any geometry; a cell
/// with a fence in it keeps only those sides of that zone which reach the cell's row. The answer is
/// exactly that of `FlatZone.contains` for every zone, fences included.
package struct ZoneIndex: Sendable {
    /// What one cell knows about one zone.
    struct Entry: Sendable {
        let zone: Int32
        /// The sides to count, as a run in `edges`; a circle and a full cell have none.
        let firstEdge: Int32
        let edgeCount: Int32

        static let full: Int32 = -1
        static let circle: Int32 = -2
    }

    package let zones: [FlatZone]
    let grid: ZoneGrid
    /// The entries of cell c are `entries[starts[c]..<starts[c + 1]]`, the smallest zone first.
    private let starts: [Int32]
    private let entries: [Entry]
    private let edges: [FlatEdge]

    package init(_ zones: [FlatZone]) {
        var builder = ZoneIndexBuilder(zones)
        builder.drawAll()
        self.zones = zones
        grid = builder.grid
        (starts, entries) = builder.byCell()
        edges = builder.edges
    }

    /// All zones at a point, the smallest first; of more than `ZoneSet.depthMax` the smallest.
    package func zones(at point: Flat) -> ZoneSet {
        var found = ZoneSet()
        guard let cell = grid.cell(of: point) else { return found }
        for place in Int(starts[cell])..<Int(starts[cell + 1]) {
            if contains(point, entries[place]) { found.append(entries[place].zone) }
        }
        return found
    }

    /// The smallest zone at a point. Zones of equal area: the one named first in the lane.
    package func zone(at point: Flat) -> Int? {
        guard let cell = grid.cell(of: point) else { return nil }
        for place in Int(starts[cell])..<Int(starts[cell + 1]) {
            if contains(point, entries[place]) { return Int(entries[place].zone) }
        }
        return nil
    }

    @inline(__always)
    private func contains(_ point: Flat, _ entry: Entry) -> Bool {
        if entry.edgeCount == Entry.full { return true }
        if entry.edgeCount == Entry.circle { return zones[Int(entry.zone)].contains(point) }
        var isInside = false
        for place in Int(entry.firstEdge)..<Int(entry.firstEdge + entry.edgeCount) {
            if edges[place].isCrossed(eastOf: point) { isInside.toggle() }
        }
        return isInside
    }

    /// The zones whose fence the straight way between two points meets, in the lane's order.
    package func zones(crossedBetween a: Flat, and b: Flat) -> [Int] {
        var candidates: Set<Int> = []
        for row in grid.row(of: min(a.y, b.y))...grid.row(of: max(a.y, b.y)) {
            guard let columns = grid.columns(touchedFrom: a, to: b, inRow: row) else { continue }
            for column in columns {
                let cell = row * grid.columns + column
                for place in Int(starts[cell])..<Int(starts[cell + 1]) {
                    guard entries[place].edgeCount != Entry.full else { continue }
                    candidates.insert(Int(entries[place].zone))
                }
            }
        }
        return candidates.filter { zones[$0].isFenceMet(from: a, to: b) }.sorted()
    }
}
