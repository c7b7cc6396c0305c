import ArgumentParser
import Custody
import Foundation

struct StopsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stops",
        abstract: "Labels every point of a track as stopped or moving.",
        discussion: """
            In: CSV with columns track, timestamp, x, y (metres). Out: the same rows in the same \
            order with a column label. Rows that cannot be read are told and left out.
            Exit status: 0 all labelled, 1 some rows were refused, 65 the file is of no use.
            """)

    @Argument(help: "The CSV file.") var file: String
    @Option(name: .shortAndLong, help: "The file to write.") var output: String

    func run() throws {
        try WholeFile.demandApart(output, from: [file])
        let bytes = try WholeFile.read(file)
        let table: StopsTable
        do throws(StopsFlaw) { table = try StopsTable(Array(bytes)) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
        try WholeFile.write(Data(table.written(with: table.labels())), to: output)
        for refusal in table.refusals.prefix(Feed.complaintsMax) {
            Terminal.complain("\(file): \(refusal.advice)")
        }
        if table.refusals.count > Feed.complaintsMax {
            let rest = table.refusals.count - Feed.complaintsMax
            Terminal.complain("… and \(Count.of(rest, "more refusal")) in \(file)")
        }
        Terminal.complain(
            "\(Count.of(table.rows.count, "point")) labelled, "
                + "\(Count.of(table.refusals.count, "row")) refused")
        if !table.refusals.isEmpty { throw ExitCode(1) }
    }
}
