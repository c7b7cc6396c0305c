import ArgumentParser
import Forecast
import Foundation

/// Which series of a file are meant, and how far ahead.
struct SeriesOptions: ParsableArguments {
    @Argument(help: "The series, as CSV with times and values.") var file: String
    @Option(help: "Hours ahead of the step that holds the last reading, up to 168.") var horizon =
        24.0
    @Option(help: "The column of times; the first that holds them.") var time: String?
    @Option(help: "A column of values; repeat it for several. Default: all with numbers.")
    var value: [String] = []
    @Option(help: "The column that names the series, where they stand under each other.")
    var by: String?
    @Option(help: "Minutes between points; the usual distance of readings.") var step: Double?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard horizon > 0, horizon <= 168 else {
            throw ValidationError("--horizon was \(horizon); it wants hours above 0, up to 168.")
        }
        if let step, !(1...10_080).contains(step) {
            throw ValidationError("--step was \(step); it wants 1 to 10080 minutes.")
        }
    }

    func read() throws -> SeriesFile {
        var columns = SeriesFile.Columns()
        columns.time = time
        columns.values = value
        columns.names = by
        columns.step = step.map { $0 * 60 }
        let bytes = Array(try WholeFile.read(file))
        do throws(SeriesFlaw) { return try SeriesFile(bytes, columns) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
    }

    /// Every point up to the horizon, at most those that are worth a row.
    func aheads(_ panel: Panel) throws -> [Int] {
        let last = Int((horizon * 3_600 / panel.step).rounded(.down))
        guard last >= 1 else {
            throw GiveUp.useless(
                "--horizon is \(horizon) h, but readings are \(Int(panel.step / 60)) min apart; ask for "
                    + "at least that.")
        }
        guard last <= Forecaster.aheadMax else {
            throw GiveUp.useless(
                "\(last) points ahead are more than \(Forecaster.aheadMax); choose a longer --step."
            )
        }
        return Array(1...last)
    }

    func complain(of series: SeriesFile) throws {
        guard series.refused > 0 else { return }
        Terminal.complain("\(file): \(series.firstRefusal ?? "")")
        Terminal.complain("\(file): \(series.refused) cells refused, the rest used")
        throw ExitCode(1)
    }
}
