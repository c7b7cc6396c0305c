import ArgumentParser
import CSV
import Foundation
import PortModel
import PortPlans

struct PortResumeCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Holds the model against past events in public monthly truck counts.",
        discussion: """
            Of each event and port: the month's step from the month before, the range of the same step \
            in other years, what the season leaves over (the step against the median step), what the \
            model says, and the error in percentage points. A step within the range may be season.

              garita port resume check events.json --series bts_us_mexico_trucks_1996_2022.csv

            Exit status: 0 every direction beyond the season agrees, 1 one does not, 65 a file is of \
            no use.
            """)

    @Argument(help: "The events: JSON, docs/formats/resumption.md.") var file: String
    @Option(help: "The monthly series: CSV with port_name, month, measure, value.")
    var series: String
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check(reading: [file, series])
        let known = try trucks()
        let rows = try events().flatMap { event in
            guard known.knows(event.port) else {
                throw GiveUp.useless("\(series) has no trucks at “\(event.port)” (\(file)).")
            }
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            let path = folder.appendingPathComponent(event.scenario).path
            return event.rows(ResumptionResult(try ScenarioFile.read(path)), known)
        }
        guard !rows.isEmpty else {
            throw GiveUp.useless("\(series) has no month of any event, or no year to compare with.")
        }
        print(text(rows))
        try page.write(EventReport.page(rows, file: file, series: series))
        if rows.contains(where: { $0.observed.isBeyondSeason && !$0.agrees }) { throw ExitCode(1) }
    }

    private func events() throws -> [EventCheck] {
        let value = try PlanFile.read(file, ports: [])
        do throws(PortFlaw) { return try EventCheck.read(value) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
    }

    private func trucks() throws -> MonthlyTrucks {
        let bytes = Array(try WholeFile.read(series))
        do throws(CSVFlaw) { return try MonthlyTrucks(bytes) } catch {
            throw GiveUp.useless("\(series): \(error.advice)")
        }
    }

    private func text(_ rows: [EventCheck.Row]) -> String {
        let table = Table(
            [
                "event", "port", "step %", "other years", "beyond", "season leaves %", "model %",
                "error pp", "direction",
            ],
            rows.map { row in
                [
                    row.event, row.port, percent(row.observed.step),
                    "\(percent(row.observed.low)) to \(percent(row.observed.high))",
                    row.observed.isBeyondSeason ? "yes" : "no", percent(row.observed.excess),
                    percent(row.modelled), PortFigure.plain(row.error, 1),
                    row.agrees ? "agrees" : "differs",
                ]
            })
        let beyond = rows.filter(\.observed.isBeyondSeason)
        let right = beyond.filter(\.agrees).count
        let error = rows.reduce(0) { $0 + abs($1.error) } / Double(rows.count)
        return table.text + "\n\n\(right) of \(beyond.count) steps beyond the season have the "
            + "model's direction; mean absolute error \(PortFigure.plain(error, 1)) percentage points "
            + "over \(rows.count) ports."
    }

    private func percent(_ share: Double) -> String { PortFigure.plain(100 * share, 1) }
}
