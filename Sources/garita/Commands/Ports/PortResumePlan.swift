import ArgumentParser
import Foundation
import JSON
import PortModel
import PortPlans

struct PortResumePlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Follows one scenario from the closure until the backlog is gone.",
        discussion: """
            Out: hours from reopening until nobody waits, the peak queue, truck-hours, and for every \
            rule of priority the mean and p90 wait of each class, in hours, with what the waiting \
            costs. Rules that no other beats in mean wait, in the worst class's p90 and in cost \
            carry a star: the choice among them is the director's. Neighbours take trucks by logit on \
            drive, wait, toll and papers, and their queues grow with it.

            The backlog is a fluid, a minute a step: no chance, same file, same bytes. --plan writes \
            the reopening as a checklist to print and tick, in Markdown.

            The file is described in docs/formats/resumption.md.
            Exit status: 0 the backlog is worked off, 1 not within the days followed, 65 the file is \
            of no use, 73 a file cannot be written.
            """)

    @Argument(help: "The scenario: JSON.") var file: String
    @Option(help: "Also write the reopening plan as a checklist, Markdown.") var plan: String?
    @Flag(help: "Print JSON instead of tables.") var json = false
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check(reading: [file, plan])
        if let plan {
            try WholeFile.demandWritable(plan)
            try WholeFile.demandApart(plan, from: [file], option: "--plan")
        }
        let result = ResumptionResult(try ScenarioFile.read(file))
        result.warnings.forEach { Terminal.complain($0.english) }
        print(json ? result.json.pretty : ResumptionText(result).text)
        if let plan {
            let text = ReopeningPlan(result).markdown(in: page.language)
            try WholeFile.replace(Data(text.utf8), at: plan)
        }
        try page.write(ResumptionReport.page(result, file: file))
        if result.clearHours == nil { throw ExitCode(1) }
    }
}
