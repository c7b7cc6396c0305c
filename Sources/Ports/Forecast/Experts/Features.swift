/// What is known at one point that may say how the value will change, all of it relative to the
/// value now. A forecast of nothing from them is persistence.
struct Features {
    /// The first of them are enough for a short series; all are used where there is more.
    static let strongCount = 4
    static let count = 8

    let values: [Double]

    /// - Parameters:
    ///   - series: the values up to the point and beyond it; nothing beyond is looked at.
    init(_ series: [Double], at point: Int, ahead: Int, _ slots: SlotMeans, period: Int, week: Int?)
    {
        let now = series[point]
        func value(_ place: Int) -> Double? {
            precondition(place <= point, "a feature may not look ahead")
            return place >= 0 && !series[place].isNaN ? series[place] : nil
        }
        func change(_ value: Double?) -> Double { value.map { $0 - now } ?? 0 }
        func mean(_ places: [Int]) -> Double? {
            let known = places.compactMap(value)
            return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
        }
        /// The same slot as the target's, in the last whole period.
        func before(_ length: Int) -> Int {
            point + ahead - length * ((ahead + length - 1) / length)
        }
        let target = slots.mean(at: point + ahead), here = slots.mean(at: point)
        let long = week ?? period
        let lasts = (0..<4).map { before(long) - $0 * long }
        values = [
            change(target),
            target.flatMap { target in here.map { target - $0 } } ?? 0,
            change(mean(Array((point - period + 1)...point))),
            change(value(before(long))),
            change(mean(lasts)),
            change(value(before(period))),
            change(value(point - 1)),
            change(value(point - 2)),
        ]
    }
}
