import ArgumentParser
import Foundation
import JSON
import PortModel

struct PortSimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Simulates days at a port: waits by class and hour, and what stands behind them.",
        discussion: """
            Trucks queue by class before primary booths, go to the scanner, a dock or the exit, and \
            leave. Waits run from arrival to the start of primary, crossings to the exit, both in \
            minutes. The mean and p90 are means over days of each day's figure; p90 by hour pools \
            the trucks of all days that arrived in that hour.

            Same file, seed and replications, same bytes, whatever --threads says. With the same \
            seed two files draw the same chance: where demand and lanes are the same, the same \
            trucks at the same moments, so their difference is the files'.

              garita port simulate port.json --replications 1000 --seed 1 --json

            --against OTHER.json simulates a second port on those days and says what it changes, with \
            the interval of the difference from day to day, and what both have in common: the trucks, \
            or only the draws of chance.

              garita port simulate now.json --against three-more-booths.json --report compared.html

            The file is described in docs/formats/port.md.
            Exit status: 0 simulated, 65 the file is of no use.
            """)

    @Argument(help: "The port: JSON.") var file: String
    @Option(help: "Another port to compare with, on the same days and trucks: JSON.")
    var against: String?
    @Option(help: "How many days to simulate.") var replications = 100
    @Option(help: "The seed of all chance.") var seed: UInt64 = 1
    @Option(help: "Threads; the result is the same for any number.") var threads = 1
    @Flag(help: "Print JSON instead of tables.") var json = false
    @OptionGroup var page: ReportOptions

    /// A million days at the reference port take an hour and half a gigabyte.
    static let replicationsMax = 1_000_000
    static let threadsMax = 256

    func validate() throws {
        guard (1...Self.replicationsMax).contains(replications) else {
            throw ValidationError(
                "--replications was \(replications); it wants 1 to \(Self.replicationsMax).")
        }
        guard (1...Self.threadsMax).contains(threads) else {
            throw ValidationError("--threads was \(threads); it wants 1 to \(Self.threadsMax).")
        }
    }

    func run() async throws {
        try page.check(reading: [file, against])
        let (port, days, result) = try await simulate(file)
        guard let against else {
            print(json ? result.json.pretty : SimulationText(result).text)
            return try page.write(SimulationReport.page(result, file: file))
        }
        let other = try await simulate(against)
        let comparison = PortComparison(
            first: result, other: other.result,
            lanes: LaneDifference.all(port, days, other.port, other.days),
            shared: SharedTrucks(port, other.port), names: (Self.name(file), Self.name(against)))
        guard !comparison.lanes.isEmpty else {
            throw GiveUp.useless(
                "\(file) and \(against) have no lane of the same name; there is nothing to compare."
            )
        }
        print(json ? comparison.json.pretty : comparison.text)
        try page.write(PortComparisonReport.page(comparison, seed: seed))
    }

    private func simulate(
        _ file: String
    ) async throws -> (port: PortOfEntry, days: [DayOutcome], result: SimulationResult) {
        let port = try PortFile.read(file)
        let days = await SimulatedDays.run(
            port, seed: seed, days: replications, threads: threads)
        let result = SimulationResult(port, seed: seed, days: days.outcomes, tally: days.tally)
        result.warnings.forEach { Terminal.complain(against == nil ? $0 : "\(file): \($0)") }
        return (port, days.outcomes, result)
    }

    private static func name(_ file: String) -> String {
        file.split(separator: "/").last.map(String.init) ?? file
    }
}
