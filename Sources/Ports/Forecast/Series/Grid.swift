import Model

/// Puts readings on an even grid: each point holds the last reading of the step before it.
enum Grid {
    /// What people read a clock or a gauge at.
    private static let usualSteps: [Double] = [
        300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400,
    ]
    /// Twenty years of hours; a wider hole in the data is a mistake in a date.
    private static let pointsMax = 200_000

    static func panel(
        _ names: [String], _ readings: [[Reading]], step: Double?
    ) throws(SeriesFlaw) -> Panel {
        let sorted = readings.map { $0.sorted { $0.at < $1.at } }
        let step = step ?? usualStep(sorted)
        let first = sorted.compactMap(\.first?.at).min() ?? 0
        let last = sorted.compactMap(\.last?.at).max() ?? 0
        let start = (first / step).rounded(.down) * step
        guard (last - start) / step < Double(pointsMax) else {
            throw SeriesFlaw(
                "from the first reading to the last are over \(pointsMax) steps of \(Int(step)) s; is a "
                    + "date wrong? Otherwise choose a longer --step.")
        }
        let count = Int(((last - start) / step).rounded(.up)) + 1
        let values = sorted.map { series in
            var points = Array(repeating: Double.nan, count: count)
            for reading in series {
                points[Int(((reading.at - start) / step).rounded(.up))] = reading.value
            }
            return points
        }
        return Panel(
            names: names, step: step, start: Instant(milliseconds: Int64(start * 1_000)),
            values: values,
            lastReadings: sorted.map { series in
                Instant(milliseconds: Int64((series.last?.at ?? start) * 1_000))
            })
    }

    /// The usual step nearest to the middle distance between readings, as a ratio.
    private static func usualStep(_ readings: [[Reading]]) -> Double {
        let gaps = readings.flatMap { series in
            zip(series, series.dropFirst()).map { $1.at - $0.at }
        }.filter { $0 > 0 }.sorted()
        guard !gaps.isEmpty else { return 3_600 }
        let middle = gaps[gaps.count / 2]
        return usualSteps.min { max($0 / middle, middle / $0) < max($1 / middle, middle / $1) }
            ?? 3_600
    }
}
