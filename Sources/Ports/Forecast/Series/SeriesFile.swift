import Model

/// A CSV file of readings over time: one column a series, or one column with names and one with
/// values.
package struct SeriesFile: Sendable {
    package struct Columns: Sendable {
        /// nil: the first column that holds times.
        package var time: String?
        /// Empty: every column with numbers.
        package var values: [String] = []
        /// The column that names the series, where they stand under each other.
        package var names: String?
        /// Seconds; nil: the usual distance between readings.
        package var step: Double?

        package init() {}
    }

    /// Twenty years of hours for a hundred crossings are less.
    package static let cellsMax = 20_000_000
    /// A hundred crossings; more are several files.
    package static let seriesMax = 100

    package let panel: Panel
    /// Cells that held something else than a number, with the first of them in words.
    package let refused: Int
    package let firstRefusal: String?

    package init(_ bytes: [UInt8], _ columns: Columns = Columns()) throws(SeriesFlaw) {
        let rows = try SeriesRows(bytes, columns)
        let readings = rows.readings
        guard readings.contains(where: { $0.count > 1 }) else {
            throw SeriesFlaw("there are not two readings of one series; nothing can be learned.")
        }
        panel = try Grid.panel(rows.names, readings, step: columns.step)
        refused = rows.refused
        firstRefusal = rows.firstRefusal
    }
}

/// One reading of one series.
struct Reading {
    /// Seconds since 1970.
    let at: Double
    let value: Double
}
