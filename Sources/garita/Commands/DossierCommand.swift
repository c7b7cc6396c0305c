import ArgumentParser
import Foundation
import Ledger
import Model
import Runtime

struct DossierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Writes one trip's evidence as a file anyone can check offline.",
        discussion: """
            Handing evidence out is itself recorded: the dossier's last fact says to whom and why.
            While a node serves the folder, ask the node: GET /v1/trips/TRIP/dossier.
            """)

    @Argument(help: "The trip.") var trip: String
    @OptionGroup var folder: FolderOptions
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @Option(help: "Who gets it.") var to = "operator"
    @Option(help: "What for.") var purpose = "custody evidence"

    func run() async throws {
        guard DataFolder(folder.data).exists else { throw Unusable.noFolder(folder.data) }
        // What cannot be handed out may not be recorded as handed out.
        try WholeFile.demandWritable(output)
        let place = try Seat(folder.data)
        let node = try place.node(clock: SystemClock.now)
        guard let trip = try? TripID(self.trip), await node.knows(trip) else {
            try await node.close()
            throw Unusable.noTrip(self.trip)
        }
        let dossier = try await node.dossier(of: trip, to: try PartyID(to), purpose: purpose)
        try await node.close()
        try WholeFile.write(Data(dossier.bytes), to: output)
        print(
            """
            Wrote \(output): \(dossier.cover.facts) facts of trip \(trip), \
            \(dossier.bytes.count / 1_024) KiB.
            Check it anywhere:  garita verify \(output) --key \(dossier.cover.key)
            """)
    }
}
