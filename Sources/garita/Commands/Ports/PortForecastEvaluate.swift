import ArgumentParser
import JSON
import Forecast
import Foundation
import JSON
import Model

struct PortForecastEvaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract:
            "How good the forecasts were, from each past point, knowing only what was known there.",
        discussion: """
            Rolling origin: at every point the forecaster has seen nothing later. Out: one row a horizon, \
            mean absolute errors of persistence, climatology, their blend and the model on the same \
            points, the ratio to the best of the three (below 1 is better), the share of values within \
            the 80 % interval, and the pinball loss. Points before --from teach and do not count; by \
            default the first half.
            """)

    /// Below it, a tenth more or less in a mean absolute error is chance.
    private static let pointsFew = 50

    @OptionGroup var series: SeriesOptions
    @Option(help: "The first day that counts, such as 2026-07-20.") var from: String?

    func run() throws {
        try series.report.check(reading: [series.file])
        let file = try series.read()
        let forecaster = Forecaster(
            file.panel, aheads: try series.aheads(file.panel), from: try first(file.panel))
        guard forecaster.evaluation.contains(where: { $0.all.count > 0 }) else {
            throw GiveUp.useless("\(series.file): there is nothing to score after --from.")
        }
        print(
            series.json
                ? ForecastWords.card(forecaster).pretty : ForecastWords.table(forecaster).text)
        let few = forecaster.evaluation.filter { (1..<Self.pointsFew).contains($0.all.count) }
        if !few.isEmpty {
            Terminal.complain(
                "\(few.count) horizon\(few.count == 1 ? " has" : "s have") fewer than \(Self.pointsFew) points: "
                    + "a ratio of so few is chance. Readings lie farther apart than --step; a longer one "
                    + "has more points.")
        }
        try series.report.write(ForecastReport.page(forecaster, file: series.file))
        try series.complain(of: file)
    }

    private func first(_ panel: Panel) throws -> Int {
        guard let from else { return panel.count / 2 }
        let moment: Instant
        do throws(Instant.Flaw) {
            moment = try Instant(rfc3339: from.count == 10 ? from + "T00:00:00Z" : from)
        } catch {
            throw GiveUp.useless("--from was \(from); it wants a day such as 2026-07-20.")
        }
        return max(0, Int(((moment - panel.start).value / panel.step).rounded(.up)))
    }
}
