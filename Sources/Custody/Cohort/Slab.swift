/// Five minutes of everybody's positions, found by place.
///
/// The records of one cell form a chain through one pool, so a lone truck's trail costs a record
/// and a head per place instead of an array.
struct Slab: Sendable {
    struct Record: Sendable {
        let tag: UInt32
        let milliseconds: Int32
        let x: Float
        let y: Float
        let isResting: Bool
        fileprivate let next: Int32
    }

    /// A truck in street traffic reports every 100 to 300 m, so a cell holds about one report of
    /// each passer, and the 25 cells around a place see every passer before and after it.
    static let cellMetres = 300.0

    private var heads: [UInt32: Int32] = [:]
    private var records: [Record] = []

    var count: Int { records.count }

    mutating func add(
        tag: UInt32, milliseconds: Int32, at point: Flat, isResting: Bool
    ) {
        let place = Int32(records.count)
        let cell = Self.cell(Self.column(point.x), Self.column(point.y))
        let next = heads.updateValue(place, forKey: cell) ?? -1
        records.append(
            Record(
                tag: tag, milliseconds: milliseconds, x: Float(point.x), y: Float(point.y),
                isResting: isResting, next: next))
    }

    /// Every record in the cells that a square of the given reach touches.
    func forEach(around point: Flat, reach: Double, _ visit: (Record) -> Void) {
        for column in Self.column(point.x - reach)...Self.column(point.x + reach) {
            for row in Self.column(point.y - reach)...Self.column(point.y + reach) {
                var place = heads[Self.cell(column, row)] ?? -1
                while place >= 0 {
                    let record = records[Int(place)]
                    visit(record)
                    place = record.next
                }
            }
        }
    }

    private static func column(_ metres: Double) -> Int {
        Int((metres / cellMetres).rounded(.down))
    }

    /// 16 bits each way are 19,600 km: no lane wraps around onto itself.
    private static func cell(_ column: Int, _ row: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: column) << 16 | UInt32(UInt16(truncatingIfNeeded: row))
    }
}
