import ArgumentParser
import Foundation
import JSON
import PortModel

struct PortStaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract: "Finds the fewest officer-hours that keep every hour's p90 wait within a target.",
        discussion: """
            Starts from a fluid queue, repairs and lowers the roster on simulated days, covers it \
            with shifts, and judges both on 1,500 days that the search never saw. Of each hour: \
            booths, p90 wait in minutes with the half width of its 95 % interval, the truck-hours a \
            day that one more officer would save and the hours that would miss the target with one \
            fewer. The booths written in the file are not used; boothsMax is.

            The load floor is the work of the day in booth-hours; the stationary rule (SIPP, \
            Erlang-C hour by hour) is printed for comparison.

              garita port staff port.json --target-p90 15

            Files are described in docs/formats/port.md.
            Exit status: 0 the target is kept, 1 an hour fails on the fresh days, 65 a file is of \
            no use or the target is out of reach.
            """)

    @Argument(help: "The port: JSON.") var file: String
    @Option(
        name: .customLong("target-p90"), parsing: .unconditional,
        help: "The p90 wait for every hour, minutes.")
    var target: Double
    @Option(help: "The shifts that may be used: JSON. Without it 9-hour shifts and 4-hour blocks.")
    var shifts: String?
    @Option(help: "The seed of all chance.") var seed: UInt64 = 1
    @Flag(help: "Print JSON instead of tables.") var json = false
    @OptionGroup var page: ReportOptions

    /// Six seconds to a day: beyond, the unit was mistaken.
    static let targets = 0.1...1_440

    func validate() throws {
        guard Self.targets.contains(target) else {
            throw ValidationError("--target-p90 was \(target); it wants 0.1 to 1440 minutes.")
        }
    }

    func run() async throws {
        try page.check(reading: [file, shifts])
        let port = try PortFile.read(file)
        let patterns = try shifts.map { try PortFile.shifts($0) } ?? ShiftPattern.standard
        let planner = RosterPlanner(
            port: port, targetMinutes: target, seed: seed, shifts: patterns)
        let result = try await planner.plan()
        result.days.warnings.forEach(Terminal.complain)
        print(json ? result.json.pretty : StaffingText(result).text)
        try page.write(StaffingReport.page(result, file: file))
        if !result.isKept { throw ExitCode(1) }
    }
}
