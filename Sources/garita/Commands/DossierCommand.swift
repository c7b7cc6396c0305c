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
            With --checkpoint NOTE, a checkpoint that its reader kept from earlier, it carries the \
            proof that the ledger only grew since: `garita verify --checkpoint NOTE` then compares.
            """)

    @Argument(help: "The trip.") var trip: String
    @OptionGroup var folder: FolderOptions
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @Flag(help: "Replace the file if it is there.") var force = false
    @Option(help: "A checkpoint its reader holds; may be given again.")
    var checkpoint: [String] = []
    @Option(help: "Who gets it: a party's code without spaces, such as juzgado-3.")
    var to = "operator"
    @Option(help: "What for.") var purpose = Disclosure.custodyEvidence

    func validate() throws {
        guard (try? PartyID(to)) != nil else {  // what it is not is all there is to say
            throw ValidationError(
                "--to wants a party's code without spaces, such as juzgado-3; sent “\(to)”.")
        }
        guard !purpose.isEmpty else {
            throw ValidationError("--purpose is empty; say what the dossier is handed out for.")
        }
    }

    func run() async throws {
        let data = DataFolder(folder.data)
        guard data.exists else { throw Unusable.missing(in: data, folder.data) }
        // What cannot be handed out may not be recorded as handed out.
        try WholeFile.demandWritable(output)
        if !force { try WholeFile.demandNew(output) }
        let held = try checkpoint.map(HeldNote.init)
        let place = try Seat(folder.data)
        let node = try place.node(clock: SystemClock.now)
        guard let trip = try? TripID(self.trip), await node.knows(trip) else {
            try await node.close()
            throw Unusable.noTrip(self.trip)
        }
        let dossier = try await gather(trip, from: node, for: held)
        try await node.close()
        try WholeFile.write(Data(dossier.bytes), to: output)
        print(
            """
            Wrote \(output): \(Count.of(dossier.cover.facts, "fact")) of trip \(trip), \
            \(dossier.bytes.count / 1_024) KiB.
            Check it anywhere:  garita verify \(output) --key \(dossier.cover.key)
            """)
    }

    private func gather(
        _ trip: TripID, from node: Node, for held: [HeldNote]
    ) async throws -> Dossier {
        do {
            return try await node.dossier(
                of: trip, to: try PartyID(to), purpose: purpose, held: held.map(\.note))
        } catch let refusal as HeldRefusal {
            try await node.close()
            throw GiveUp.useless("--checkpoint: \(refusal.advice)")
        }
    }
}
