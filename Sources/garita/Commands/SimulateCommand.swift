import ArgumentParser
import Foundation
import JSON
import Model
import Simulation

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Writes a simulated day as files: lane, trips, positions, events and the truth.",
        discussion: """
            The files are in the formats of `garita detect` and `garita ingest`. truth.ndjson is \
            for whoever scores the result; nothing that judges reads it.
            """)

    @Option(help: "The world's seed.") var seed: UInt64 = 1
    @Option(parsing: .unconditional, help: "How many trucks.") var trucks = 1_000
    @Option(parsing: .unconditional, help: "Share of trips that are tampered with, 0 to 1.")
    var attacks = Magnitudes.demoAttackShare
    @Option(name: .shortAndLong, help: "The folder to write to.") var output: String
    @Flag(help: "Replace the files of an earlier day in it.") var force = false

    /// Beside the day's files, so that whoever feeds all of them may meet it.
    static let truthName = "truth.ndjson"
    private static let names = [
        "lane.geojson", "trips.ndjson", "positions.ndjson", "events.ndjson", "trips.json",
        truthName,
    ]

    func validate() throws {
        guard trucks > 0 else { throw ValidationError("--trucks wants at least 1.") }
        guard (0...1).contains(attacks) else { throw ValidationError("--attacks wants 0 to 1.") }
    }

    func run() throws {
        let world = World(
            seed: seed, trucks: trucks, day: DemoCommand.day, attackShare: attacks)
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        for name in Self.names where !force {
            try WholeFile.demandNew(folder.appending(path: name).path)
        }
        try WholeFile.makeFolder(output)
        try Data(world.lane.geoJSON.pretty.utf8).write(to: folder.appending(path: "lane.geojson"))
        try write(world, .trip, to: folder.appending(path: "trips.ndjson"))
        try write(world, .position, to: folder.appending(path: "positions.ndjson"))
        try write(world, .event, to: folder.appending(path: "events.ndjson"))
        try Data(trips(world).utf8).write(to: folder.appending(path: "trips.json"))
        let truth = world.voyages.map { line(of: $0).text + "\n" }.joined()
        try Data(truth.utf8).write(to: folder.appending(path: Self.truthName))
        Terminal.complain(
            "wrote \(Count.of(world.voyages.count, "trip")) and "
                + "\(Count.of(world.deliveries.count, "statement")) to \(output)")
    }

    private func write(_ world: World, _ kind: Statement.Kind, to file: URL) throws {
        var data = Data()
        for statement in world.deliveries where statement.kind == kind {
            data.append(contentsOf: statement.line)
            data.append(UInt8(ascii: "\n"))
        }
        try data.write(to: file)
    }

    private func trips(_ world: World) -> String {
        let lines = world.deliveries.filter { $0.kind == .trip }.map {
            "  " + String(decoding: $0.line, as: UTF8.self)
        }
        return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
    }

    private func line(of voyage: Voyage) -> JSONValue {
        let deed = voyage.truth.deed
        return [
            "trip": .text(voyage.trip.id.description),
            "attack": deed.map { .text($0.attack.rawValue) } ?? .null,
            "visible": .bool(deed?.isVisible ?? false),
            "began": deed.map { .text($0.began.rfc3339) } ?? .null,
            "loadingBegan": deed.map { .text($0.loadingBegan.rfc3339) } ?? .null,
            "loadingEnded": deed.map { .text($0.loadingEnded.rfc3339) } ?? .null,
            "confounders": .list(
                voyage.truth.confounders.map { .text("\($0)") }.sorted { $0.text < $1.text }),
            "queueWaitMinutes": .double(voyage.truth.queueWait.value / 60),
        ]
    }
}
