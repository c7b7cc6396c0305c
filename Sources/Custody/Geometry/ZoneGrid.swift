/// The squared paper under the zones: which row and column a point falls into.
///
/// Rows and columns come from one monotone function used for fences and positions alike. So a side
/// of a fence that reaches none of the point's row cannot be crossed by a ray from that point, and
/// leaving it out of the count changes nothing: that is why the index is exact, rounding included.
struct ZoneGrid: Sendable {
    let west: Double
    let south: Double
    let columns: Int
    let rows: Int
    let width: Double
    let height: Double
    private let perWidth: Double
    private let perHeight: Double

    /// Below 64 cells a side a lane of ten zones has a fence in most cells.
    private static let sideMin = 64
    /// 512 by 512 is one megabyte of starts alone, and the answers wait for memory.
    private static let sideMax = 512
    /// Cells a side per square root of zones. Measured with 1,000 zones: 3 to 7 answer 12-15
    /// million positions a second, 10 answers 7 and 16 answers 5, again for want of cache.
    private static let sidePerRoot = 6.0
    /// About 100 MB while building and a third of it after: a thousand zones that all cover the
    /// whole lane still fit, on coarser paper.
    private static let entriesMax = 4e6
    /// A millimetre: a lane of one point still needs cells with a size.
    private static let cellMin = 1e-3

    init(over zones: [FlatBox]) {
        var box = FlatBox()
        for zone in zones { box.include(zone) }
        let wanted = Int(Self.sidePerRoot * Double(zones.count).squareRoot())
        let side = min(min(max(wanted, Self.sideMin), Self.sideMax), Self.sideThatFits(zones, box))
        columns = side
        rows = side
        west = box.isEmpty ? 0 : box.west - Self.margin
        south = box.isEmpty ? 0 : box.south - Self.margin
        let spanEast = box.isEmpty ? 0 : box.east + Self.margin - west
        let spanNorth = box.isEmpty ? 0 : box.north + Self.margin - south
        width = max(spanEast / Double(side), Self.cellMin)
        height = max(spanNorth / Double(side), Self.cellMin)
        perWidth = 1 / width
        perHeight = 1 / height
    }

    /// How fine the paper may be before zones lying over one another fill it.
    private static func sideThatFits(_ zones: [FlatBox], _ box: FlatBox) -> Int {
        let whole = (box.east - box.west) * (box.north - box.south)
        guard whole > 0 else { return sideMax }
        let layers = zones.reduce(0) { sum, zone in
            zone.isEmpty ? sum : sum + (zone.east - zone.west) * (zone.north - zone.south) / whole
        }
        return max(Int((entriesMax / max(layers, 1)).squareRoot()), 1)
    }

    /// The cell's number, or nil beyond the paper's edge, where no zone reaches.
    @inline(__always)
    func cell(of point: Flat) -> Int? {
        let x = (point.x - west) * perWidth, y = (point.y - south) * perHeight
        // Written so that a position that is not a number is nowhere.
        guard x >= 0, y >= 0, x <= Double(columns), y <= Double(rows) else { return nil }
        return min(Int(y), rows - 1) * columns + min(Int(x), columns - 1)
    }

    func column(of x: Double) -> Int {
        let place = (x - west) * perWidth
        return place > 0 ? Int(min(place, Double(columns - 1))) : 0
    }

    func row(of y: Double) -> Int {
        let place = (y - south) * perHeight
        return place > 0 ? Int(min(place, Double(rows - 1))) : 0
    }

    func middle(column: Int, row: Int) -> Flat {
        Flat(x: west + (Double(column) + 0.5) * width, y: south + (Double(row) + 0.5) * height)
    }

    /// How far a fence is taken to reach beyond where it was computed to lie: far more than
    /// rounding can err at this scale, far less than a cell.
    static let margin = 1e-5

    /// The columns that the way from `a` to `b` may touch while it is in a row, or nil for none.
    func columns(touchedFrom a: Flat, to b: Flat, inRow row: Int) -> ClosedRange<Int>? {
        let low = a.y <= b.y ? a : b, high = a.y <= b.y ? b : a
        let floor = max(south + Double(row) * height - Self.margin, low.y)
        let ceiling = min(south + Double(row + 1) * height + Self.margin, high.y)
        guard floor <= ceiling else { return nil }
        let rise = high.y - low.y
        let slope = rise > 0 ? (high.x - low.x) / rise : 0
        // A side nearly level keeps its whole width: its slope would be all rounding.
        let isLevel = rise < Self.margin
        let enters = isLevel ? low.x : low.x + (floor - low.y) * slope
        let leaves = isLevel ? high.x : low.x + (ceiling - low.y) * slope
        let left = min(enters, leaves) - Self.margin, right = max(enters, leaves) + Self.margin
        guard right >= west, left <= west + Double(columns) * width else { return nil }
        return column(of: left)...column(of: right)
    }
}
