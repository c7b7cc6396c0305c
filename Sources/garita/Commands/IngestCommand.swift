import ArgumentParser
import FileDoor
import Foundation
import Manifests
import Model
import Runtime

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract:
            "Feeds files into a node's ledger: lanes, trips, positions, EPCIS events, actions.",
        discussion: """
            Several files are heard as one: lane and trips first, then line after line of all of \
            them by `received` (where it is absent by the time of the event), each file in its own \
            order. Where the files say when their lines were heard, a line that does not counts as \
            heard when it happened; the first statement of each file that is understood decides. \
            Lines (.ndjson, .jsonl) and whole documents (.json, .geojson, .jsonld) may be mixed. \
            Feeding a file twice records nothing twice: what was recorded before, or stands twice \
            in the files, is counted as known already. With --all-or-nothing, and beyond \
            \(Feed.filesMax) files, one file is fed after the other, and a line that does not say \
            when it was heard counts as heard now: then give `received` (EPCIS: `recordTime`) in all.
            A truck manifest (our JSON, or X12 309 in a file .x12 or .edi) opens its trip, and the \
            ledger keeps the manifest's own bytes; give --device and --departure where it names \
            neither: garita ingest truck.x12 --device GPS-5521 --departure 2026-08-22T14:00:00Z \
            --data lane. `garita manifest check` says beforehand what is wrong.
            Exit status: 0 all recorded, 1 something was refused or a file could not be read; the \
            rest is recorded.
            """)

    @Argument(help: "The files.")
    var files: [String]
    @OptionGroup var folder: FolderOptions
    @OptionGroup var makers: MakerOptions
    @OptionGroup var manifests: ManifestOptions
    @Flag(help: "Record a file whole or, if anything in it is refused, not at all.")
    var allOrNothing = false
    @Option(help: "The exercise that the files belong to; its folder takes nothing else.")
    var exercise: String?

    func validate() throws {
        let beside = try manifests.supplement()
        guard files.count == 1 || beside == TruckManifest.Supplement() else {
            throw ValidationError(
                "--device and --departure are of one manifest; feed manifests one by one.")
        }
    }

    func run() async throws {
        let makers = try makers.read()
        try demandSomething()
        let supplement = try manifests.supplement()
        let place = try Seat(folder.data)
        let node = try place.node(clock: SystemClock.now)
        try await demandKind(of: node)
        var total = Tally()
        let isMerged = !allOrNothing && files.count <= Feed.filesMax
        let told = files.filter(isEvidence)
        for group in isMerged ? [told] : told.map({ [$0] }) {
            var feed = try await Feed(
                group, node: node, allOrNothing: allOrNothing, makers: makers,
                adding: supplement)
            try await feed.run()
            for (file, tally) in zip(group, feed.tallies) {
                print("\(file): \(tally.sentence)")
                total.add(tally)
            }
        }
        try await node.close()
        if files.count > 1 { print("together: \(total.sentence)") }
        if total.refused + total.unread > 0 { throw ExitCode(1) }
    }

    /// A mistyped name alone makes no folder.
    private func demandSomething() throws {
        guard !DataFolder(folder.data).exists,
            !files.contains(where: FileManager.default.isReadableFile)
        else { return }
        throw GiveUp.useless(
            files.map { "Cannot read \($0): \(FileReason.reading($0))." }.joined(separator: "\n"))
    }

    /// What is rehearsed and what is real never share a ledger.
    private func demandKind(of node: Node) async throws {
        guard node.exercise?.description != exercise else { return }
        try await node.close()
        guard let held = node.exercise else { throw GiveUp.useless(Rehearsing.real(folder.data)) }
        throw GiveUp.useless(
            "“\(folder.data)” is of exercise “\(held)”; what is real goes elsewhere, and what belongs to "
                + "it is fed with --exercise \(held).")
    }

    /// The truth of a simulated day lies beside its files, and nothing that judges may read it.
    private func isEvidence(_ path: String) -> Bool {
        let name = SimulateCommand.truthName
        guard path == name || path.hasSuffix("/" + name) else { return true }
        Terminal.complain("\(path): left out; it is the simulator's truth, no report of anybody's")
        return false
    }
}
