import ArgumentParser
import CSV
import Simulation

struct ParcelsGenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Makes parcels from a seed, with the truth beside them, to measure linking by.",
        discussion: """
            garita parcels generate --count 100000 --seed 7 -o parcels.csv --truth truth.csv

            Families, counters, namesakes, slips of the keyboard, people who move, and rings that \
            split goods over many names. Same seed and count, same bytes.
            """)

    /// As many as `link` takes.
    static let countMax = 5_000_000

    @Option(help: "How many parcels.") var count = 100_000
    @Option(help: "Chance begins here.") var seed: UInt64 = 1
    @Option(name: .shortAndLong, help: "The file of parcels to write.") var output: String
    @Option(help: "The file of the truth to write: entity, sender_entity, illicit.")
    var truth: String

    func validate() throws {
        guard (1...Self.countMax).contains(count) else {
            throw ValidationError("--count \(count): wanted 1 to \(Self.countMax)")
        }
    }

    func run() throws {
        try WholeFile.demandApart(truth, from: [output])
        let parcels = try Sheet(output, heading: ParcelWorld.heading.joined(separator: ","))
        let answers = try Sheet(truth, heading: "id,entity,sender_entity,illicit")
        var rows: [UInt8] = []
        var lines: [UInt8] = []
        var progress = Terminal.Progress("making", total: count)
        var done = 0
        try ParcelWorld(seed: seed, count: count).make { parcel in
            rows += CSVLine.text(parcel.cells).utf8
            let answer = [parcel.cells[0], "\(parcel.receiver)", "\(parcel.sender)"]
            lines += CSVLine.text(answer + [parcel.isIllicit ? "1" : "0"]).utf8
            done += 1
            guard rows.count > 1 << 20 else { return }
            try parcels.write(rows)
            try answers.write(lines)
            rows.removeAll(keepingCapacity: true)
            lines.removeAll(keepingCapacity: true)
            progress.show(done)
        }
        try parcels.write(rows)
        try answers.write(lines)
        progress.finish(done)
        try parcels.finish()
        try answers.finish()
        Terminal.complain("\(done) parcels made: \(Effort.spent)")
    }
}
