import ArgumentParser
import CSV
import Parcels

struct ParcelsSelectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "select",
        abstract: "Fills a team's week with the parcels in which most is likely to be found.",
        discussion: """
            garita parcels select parcels.csv --clusters clusters.csv --minutes 12000 -o week.csv

            Learns from the rows that have a result (1 found, 0 nothing) what networks with finds \
            look like, and chooses among those without one: most expected finds a minute first, \
            at most --cap a receiver and --network-cap a network.
            Out: rank, id, cluster, network, probability (of a find), minutes, why.

            Receivers are one network when a phone or an address joins them that no more than \
            \(NetworkMap.hubMax) share.
            Exit status: 0 selected, 65 a file is of no use, 73 the output cannot be written.
            """)

    @Argument(help: "The parcels, with a column result (CSV).") var file: String
    @Option(help: "Their clusters, from `garita parcels link`.") var clusters: String
    @Option(name: .shortAndLong, help: "The file of parcels to examine.") var output: String
    @Option(help: "Minutes the team has; five officers' week is 12000.") var minutes = 12_000.0
    @Option(help: "Minutes a parcel takes, where the file has no column minutes.")
    var minutesEach = 20.0
    @Option(help: "Parcels at most of one receiver.") var cap = 3
    @Option(help: "Parcels at most of one network.") var networkCap = 12
    @Option(help: "The value below which no duty is asked, in the file's currency.")
    var limit = 800.0
    @Option(help: "Choose among parcels from this day on; the file's last seven days if not said.")
    var from: String?
    @Option(help: "A truth with the column illicit, to measure what such weeks would find.")
    var truth: String?

    func validate() throws {
        guard minutes > 0 else {
            throw ValidationError("--minutes \(minutes): a team without time examines nothing")
        }
        guard minutesEach > 0, cap > 0, networkCap > 0, limit > 0 else {
            throw ValidationError(
                "--minutes-each, --cap, --network-cap and --limit: wanted more than 0")
        }
        guard from.map({ DayNumber.of($0) != nil }) ?? true else {
            throw ValidationError("--from \(from ?? ""): wanted a day such as 2026-05-24")
        }
    }

    func run() async throws {
        try WholeFile.demandApart(output, from: [file, clusters, truth])
        try WholeFile.demandWritable(output)
        let parcels = try await ParcelInput.read(file)
        guard parcels.has.contains(.results), parcels.has.contains(.dates) else {
            throw GiveUp.useless(
                "\(file): wanted the columns date and result: what was found is what is learnt from"
            )
        }
        let groups = try ClusterFile(clusters, for: parcels, at: file)
        let week = try ParcelWeek(
            parcels, groups, limit: limit, from: from.flatMap(DayNumber.of))
        let limits = WeekSelection.Limits(
            minutes: minutes, entityMax: cap, networkMax: networkCap)
        let selection = WeekSelection(week.candidates(minutesEach: minutesEach), limits)
        let sheet = try Sheet(output, heading: WeekText.heading)
        try sheet.write(WeekText.rows(selection, week))
        try sheet.finish()
        print(WeekText.text(selection, week, minutes: minutes))
        if let truth {
            let illicit = try WeekTruth(truth, parcels)
            print("\n" + illicit.text(selection, week, limits, minutesEach: minutesEach))
        }
        Terminal.complain("\(Count.of(parcels.count, "parcel")) seen: \(Effort.spent)")
    }
}
