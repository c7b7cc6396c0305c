import ArgumentParser
import Foundation
import JSON
import PortModel
import PortPlans

struct PortCaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "What pre-clearance would be worth a year, to participants and to everyone else.",
        discussion: """
            Simulates the port as it is and as it would be with the programme, on the same days with \
            the same trucks, and turns the hours saved into USD a year: time, fuel, inventory, \
            reliability, emissions, officers, infrastructure. Every parameter has a source, a year and \
            a range; every figure is given with the interval that nine of ten draws fall in. What is \
            not reckoned is named. Without ports it reckons with claimed hours and says so.

              garita port case case.json --replications 200 --report case.html

            The file is described in docs/formats/port-case.md; `before` and `after` are ports, or \
            names of files beside it.
            Exit status: 0 reckoned, 65 the file is of no use.
            """)

    @Argument(help: "The case: JSON.") var file: String
    @Option(help: "How many days to simulate of either port.") var replications = 100
    @Option(help: "How many draws of the parameters.") var samples = CaseResult.samplesUsual
    @Option(help: "The seed of all chance.") var seed: UInt64 = 1
    @Option(help: "Threads; the result is the same for any number.") var threads = 1
    @Flag(help: "Print JSON instead of tables.") var json = false
    @OptionGroup var page: ReportOptions

    func validate() throws {
        guard (2...PortSimulateCommand.replicationsMax).contains(replications) else {
            throw ValidationError(
                "--replications was \(replications); it wants 2 to "
                    + "\(PortSimulateCommand.replicationsMax): one day says nothing of how much days differ, "
                    + "and every interval would be 0.")
        }
        guard (1...CaseResult.samplesMax).contains(samples) else {
            throw ValidationError(
                "--samples was \(samples); it wants 1 to \(CaseResult.samplesMax).")
        }
        guard (1...PortSimulateCommand.threadsMax).contains(threads) else {
            throw ValidationError(
                "--threads was \(threads); it wants 1 to \(PortSimulateCommand.threadsMax).")
        }
    }

    func run() async throws {
        try page.check(reading: [file])
        let proposal = try read()
        let result = CaseResult(
            proposal, await counterfactual(proposal), samples: samples, seed: seed)
        print(json ? result.json.pretty : CaseText(result).text)
        try page.write(CaseReport.page(result, file: file))
    }

    private func read() throws -> PreclearanceCase {
        let value = try PlanFile.read(file, ports: ["before", "after"])
        do throws(PortFlaw) { return try CaseForm.read(value) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
    }

    private func counterfactual(_ proposal: PreclearanceCase) async -> Counterfactual? {
        guard case .simulated(let before, let after, let lane) = proposal.evidence else {
            return nil
        }
        let coupled = Counterfactual.coupled(after, to: before, programme: lane)
        for port in [before, coupled] { PortLoad(port).warnings.forEach(Terminal.complain) }
        return Counterfactual(
            before: await simulated(before), after: await simulated(coupled), programme: lane)
    }

    private func simulated(_ port: PortOfEntry) async -> SimulatedPort {
        let days = await SimulatedDays.run(
            port, seed: seed, days: replications, threads: threads)
        return SimulatedPort(port, days: days.outcomes, tally: days.tally)
    }
}
