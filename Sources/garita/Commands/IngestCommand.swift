import ArgumentParser
import Foundation
import Model
import Runtime

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract:
            "Feeds files into a node's ledger: lanes, trips, positions, EPCIS events, actions.",
        discussion: """
            Lane and trips first, since what speaks of an unknown trip is refused. Lines (.ndjson, \
            .jsonl) and whole documents (.json, .geojson, .jsonld) may be mixed. Feeding a file \
            twice records nothing twice.
            Exit status: 0 all recorded, 1 something was refused or a file could not be read; the \
            rest is recorded.
            """)

    @Argument(help: "The files, in the order in which they are to be heard.")
    var files: [String]
    @OptionGroup var folder: FolderOptions
    @OptionGroup var makers: MakerOptions
    @Flag(help: "Record a file whole or, if anything in it is refused, not at all.")
    var allOrNothing = false

    func run() async throws {
        let makers = try makers.read()
        let place = try Seat(folder.data)
        let node = try place.node(clock: SystemClock.now)
        var total = Tally()
        for file in files {
            var feed = Feed(
                file, node: node, allOrNothing: allOrNothing, makers: makers)
            let tally = try await feed.run()
            print("\(file): \(tally.sentence)")
            total.add(tally)
        }
        try await node.close()
        if files.count > 1 { print("together: \(total.sentence)") }
        if total.refused + total.unread > 0 { throw ExitCode(1) }
    }
}
