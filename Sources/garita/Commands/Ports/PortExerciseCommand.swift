import ArgumentParser
import Foundation
import JSON
import PortPlans

struct PortExerciseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise",
        abstract: "Plays a closure into a node that rehearses, so that a real shift can practise.",
        discussion: """
              garita serve --exercise drill-1 --speed 60 --data drill
              garita key add --role operator --party port --data drill
              garita port exercise resume.json --url http://127.0.0.1:8480 --key SECRET

            The scenario is that of `garita port resume` (docs/formats/resumption.md). Simulated \
            trucks join the queue and pass booths as the plan opens them, or as the shift files them \
            (room `roster`); closure, capacity, reopening and diversion are told at their hours. It \
            ends when the queue is gone, or after --hours. Then the exercise stands beside the plan.

            Where the node cannot take the trucks as fast as its clock runs, that is said with a \
            --speed that it bears, and noted on its pages.

            Only a node started with --exercise takes it. Exit status: 0 the queue went away, 1 not \
            within the hours or something was refused, 65 the file, the key or the node is of no \
            use, 75 the node does not answer.
            """)

    @Argument(help: "The scenario: JSON.") var file: String
    @Option(help: "Where the node of the exercise is.") var url = "http://127.0.0.1:8480"
    @Option(help: "A key of role operator or customs of that node; GARITA_KEY when left out.")
    var key: String?
    @Option(help: "Hours before the first change at which it begins.") var lead = 2.0
    @Option(help: "Hours of the scenario to play at most; to its end when left out.")
    var hours: Double?
    @Option(help: "Seed of the trucks.") var seed: UInt64 = 1
    @Flag(help: "Print the report as JSON.") var json = false
    @OptionGroup var page: ReportOptions

    func validate() throws {
        guard lead >= 0, lead <= 240 else { throw ValidationError("--lead wants 0 to 240 hours.") }
        if let hours, !(hours > 0) { throw ValidationError("--hours wants more than 0.") }
    }

    func run() async throws {
        try page.check(reading: [file])
        let scenario = try ScenarioFile.read(file)
        guard let url = URL(string: url), url.scheme?.hasPrefix("http") == true else {
            throw ValidationError("--url wants an address such as http://127.0.0.1:8480.")
        }
        guard let key = key ?? ProcessInfo.processInfo.environment["GARITA_KEY"] else {
            throw ValidationError("A key is missing: --key, or GARITA_KEY in the environment.")
        }
        let node = ExerciseNode(url: url, key: key)
        let state = try await node.state()
        let plan = ResumptionResult(scenario)
        let from = max(0, scenario.firstChange - lead)
        let last = Double(scenario.days) * 24
        let to = min(last, hours.map { from + $0 } ?? last)
        Terminal.complain(
            "exercise \(state.name): hour \(PortFigure.short(from)) to at most "
                + "\(PortFigure.short(to)) of “\(scenario.name)”, \(PortFigure.short(state.speed)) "
                + "lane seconds a second")
        var run = ExerciseRun(
            scenario, plan, node: node, state: state, fromHour: from, toHour: to, seed: seed)
        var bar = Terminal.Progress("the exercise, lane seconds", total: Int((to - from) * 3_600))
        let tally = try await run.run { bar.show($0) }
        if let refusal = tally.refusal { Terminal.complain("refused by the node: \(refusal)") }
        let report = ExerciseReport(
            name: state.name, scenario: scenario, plan: plan, tally: tally)
        print(json ? report.json.pretty : report.text)
        try page.write(ExercisePage.page(report, file: file))
        if tally.clearedAt == nil || tally.refusal != nil { throw ExitCode(1) }
    }
}
