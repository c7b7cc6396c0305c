/// Draws zones onto the grid, the smallest first, and sorts what was drawn by cell.
struct ZoneIndexBuilder {
    typealias Entry = ZoneIndex.Entry

    let grid: ZoneGrid
    private(set) var edges: [FlatEdge] = []
    private let zones: [FlatZone]
    private var drawn: [(cell: Int32, entry: Entry)] = []
    /// For the row being drawn: which columns have a fence in them. Cleared after each row.
    private var isFenced: [Bool]

    init(_ zones: [FlatZone]) {
        self.zones = zones
        grid = ZoneGrid(over: zones.map(\.box))
        isFenced = Array(repeating: false, count: grid.columns)
    }

    mutating func drawAll() {
        let bySize = zones.indices.sorted { (zones[$0].area, $0) < (zones[$1].area, $1) }
        for zone in bySize where !zones[zone].box.isEmpty {
            switch zones[zone].outline {
            case .edges(let sides): draw(sides, of: zone)
            case .circle(let centre, let radius): draw(centre, radius, of: zone)
            }
        }
    }

    /// The starts of all cells and their entries; the order of drawing is kept within a cell.
    func byCell() -> (starts: [Int32], entries: [Entry]) {
        var starts = [Int32](repeating: 0, count: grid.columns * grid.rows + 1)
        for mark in drawn { starts[Int(mark.cell) + 1] += 1 }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        let blank = Entry(zone: -1, firstEdge: 0, edgeCount: 0)
        var entries = Array(repeating: blank, count: drawn.count)
        for mark in drawn {
            entries[Int(next[Int(mark.cell)])] = mark.entry
            next[Int(mark.cell)] += 1
        }
        return (starts, entries)
    }

    private mutating func draw(_ sides: [FlatEdge], of zone: Int) {
        let box = zones[zone].box
        let rows = rows(from: box.south, to: box.north)
        var sidesByRow = [[RowSide]](repeating: [], count: rows.count)
        for side in sides {
            for row in self.rows(from: side.low.y, to: side.high.y) where rows.contains(row) {
                guard let touched = grid.columns(touchedFrom: side.low, to: side.high, inRow: row)
                else { continue }
                sidesByRow[row - rows.lowerBound].append(RowSide(edge: side, columns: touched))
            }
        }
        for (offset, sides) in sidesByRow.enumerated() where !sides.isEmpty {
            drawRow(rows.lowerBound + offset, sides, of: Int32(zone))
        }
    }

    /// Sides are kept from east to west, so that a cell's sides are the first few of its row: those
    /// wholly west of a cell are never crossed by a ray to the east.
    private mutating func drawRow(_ row: Int, _ sides: [RowSide], of zone: Int32) {
        let counted = sides.filter { $0.edge.low.y < $0.edge.high.y }
            .sorted { $0.columns.upperBound > $1.columns.upperBound }
        let firstEdge = Int32(edges.count)
        edges += counted.map(\.edge)
        for side in sides {
            for column in side.columns { isFenced[column] = true }
        }
        let west = sides.reduce(grid.columns) { min($0, $1.columns.lowerBound) }
        let east = sides.reduce(0) { max($0, $1.columns.upperBound) }

        var sidesFromHere = counted.count
        // Between fences nothing changes: one test speaks for a whole run of cells.
        var isRunInside: Bool?
        for column in west...east {
            while sidesFromHere > 0, counted[sidesFromHere - 1].columns.upperBound < column {
                sidesFromHere -= 1
            }
            if isFenced[column] {
                let count = Int32(sidesFromHere)
                mark(column, row, Entry(zone: zone, firstEdge: firstEdge, edgeCount: count))
                isFenced[column] = false
                isRunInside = nil
                continue
            }
            let middle = grid.middle(column: column, row: row)
            let isInside =
                isRunInside ?? isCrossedOddly(counted[..<sidesFromHere], eastOf: middle)
            isRunInside = isInside
            guard isInside else { continue }
            mark(column, row, Entry(zone: zone, firstEdge: 0, edgeCount: Entry.full))
        }
    }

    private mutating func mark(_ column: Int, _ row: Int, _ entry: Entry) {
        drawn.append((Int32(row * grid.columns + column), entry))
    }

    private func isCrossedOddly(_ sides: ArraySlice<RowSide>, eastOf point: Flat) -> Bool {
        sides.reduce(false) { $0 != $1.edge.isCrossed(eastOf: point) }
    }

    /// The rows a height range reaches, the margin included.
    private func rows(from south: Double, to north: Double) -> ClosedRange<Int> {
        grid.row(of: south - ZoneGrid.margin)...grid.row(of: north + ZoneGrid.margin)
    }

    private struct RowSide {
        let edge: FlatEdge
        let columns: ClosedRange<Int>
    }

    private mutating func draw(_ centre: Flat, _ radius: Double, of zone: Int) {
        let reach = radius + ZoneGrid.margin, middleOfCircle = Flat(x: 0, y: 0)
        let columns = grid.column(of: centre.x - reach)...grid.column(of: centre.x + reach)
        let wide = grid.width / 2 + ZoneGrid.margin, high = grid.height / 2 + ZoneGrid.margin
        for row in rows(from: centre.y - radius, to: centre.y + radius) {
            for column in columns {
                let middle = grid.middle(column: column, row: row)
                let east = abs(middle.x - centre.x), north = abs(middle.y - centre.y)
                let near = Flat(x: max(east - wide, 0), y: max(north - high, 0))
                let far = Flat(x: east + wide, y: north + high)
                guard near.squaredDistance(to: middleOfCircle) <= radius * radius else { continue }
                let isFull = far.squaredDistance(to: middleOfCircle) <= radius * radius
                let kind = isFull ? Entry.full : Entry.circle
                mark(column, row, Entry(zone: Int32(zone), firstEdge: 0, edgeCount: kind))
            }
        }
    }
}
