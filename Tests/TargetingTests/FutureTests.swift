import Declarations
import Targeting
import Testing

struct FutureTests {
    private let rows = Declared.year(600)

    // The model would be trained with what only the future knew, and fail on the first real day.
    @Test(arguments: [30, 120, 300])
    func laterRowsChangeNothing(_ days: Int32) throws {
        let (all, fields) = try Declared.batch(rows)
        let cut = (all.days.min() ?? 0) + days
        let features = Feature.all(in: fields)
        let full = FeatureMaker(History(all, fields: fields), features: features).make(all)
        let past = History(all, fields: fields) { all.days[$0] < cut }
        let early = FeatureMaker(past, features: features).make(all)
        var compared = 0
        for row in 0..<all.count where all.days[row] <= cut {
            #expect(full.row(row).map(\.bitPattern) == early.row(row).map(\.bitPattern))
            compared += 1
        }
        #expect(compared > 20 && compared < all.count)
        #expect(full.values.map(\.bitPattern) != early.values.map(\.bitPattern))
    }

    // A label that is turned around later would reach back.
    @Test func laterLabelsChangeNothing() throws {
        let (all, fields) = try Declared.batch(rows)
        let cut = (all.days.min() ?? 0) + 150
        let turned = zip(rows, all.days).map { row, day in
            day < cut ? row : String(row.dropLast()) + (row.hasSuffix("1") ? "0" : "1")
        }
        let (other, _) = try Declared.batch(turned)
        let features = Feature.all(in: fields)
        let a = FeatureMaker(History(all, fields: fields), features: features).make(all)
        let b = FeatureMaker(History(other, fields: fields), features: features).make(other)
        for row in 0..<all.count where all.days[row] <= cut {
            #expect(a.row(row).map(\.bitPattern) == b.row(row).map(\.bitPattern))
        }
    }

    // The order of a file would decide who is suspected.
    @Test func orderChangesNothing() throws {
        let (all, fields) = try Declared.batch(rows)
        let order = rows.indices.sorted {
            CodeDigest.join(1, UInt64($0)) < CodeDigest.join(1, UInt64($1))
        }
        let (mixed, _) = try Declared.batch(order.map { rows[$0] })
        let features = Feature.all(in: fields)
        let a = FeatureMaker(History(all, fields: fields), features: features).make(all)
        let b = FeatureMaker(History(mixed, fields: fields), features: features).make(mixed)
        for (place, row) in order.enumerated() {
            #expect(a.row(row).map(\.bitPattern) == b.row(place).map(\.bitPattern))
        }
    }

    // Rows of one day would see each other's results, which nobody had that morning.
    @Test func oneDayKnowsNothingOfItself() throws {
        let day = ["2026-01-01", "2026-01-01", "2026-01-02", "2026-01-06"].enumerated().map {
            "D\($0.offset),\($0.element),A,B,870899,MX,MX,2.5,10,100,1"
        }
        let (batch, fields) = try Declared.batch(day)
        let history = History(batch, fields: fields)
        let seen = { (delay: Int) in
            FeatureMaker(history, features: [.seen(.importer)], delayDays: delay).make(batch).values
        }
        #expect(seen(0) == [0, 0, 2, 3])
        // Results that take two days to arrive are not known on the next.
        #expect(seen(2) == [0, 0, 0, 3])
    }
}
