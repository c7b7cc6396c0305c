import ArgumentParser
import Forecast
import Foundation
import JSON

struct PortForecastNow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "now",
        abstract: "From the last reading of each series.",
        discussion: """
            Out: CSV series,from,at,hours,value,low80,high80 in the units of the series: the last reading, \
            the moment, the hours between them; eight of ten values should lie between low80 and \
            high80. Each moment is forecast by itself: joined, they are no course of a queue. --report draws the fan and the model card.
            """)

    @OptionGroup var series: SeriesOptions

    func run() throws {
        try series.report.check(reading: [series.file])
        let file = try series.read()
        let forecaster = Forecaster(
            file.panel, aheads: try series.aheads(file.panel), from: file.panel.count / 2)
        guard !forecaster.newest.isEmpty else {
            throw GiveUp.useless(
                "\(series.file): no series has enough readings; a forecast wants some days of them."
            )
        }
        print(
            series.json ? ForecastWords.json(forecaster).pretty : ForecastWords.csv(forecaster),
            terminator: series.json ? "\n" : "")
        try series.report.write(ForecastReport.page(forecaster, file: series.file))
        try series.complain(of: file)
    }
}
