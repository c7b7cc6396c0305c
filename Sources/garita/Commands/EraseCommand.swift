import ArgumentParser
import EventIndex
import Foundation
import Model
import Runtime

struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Takes out of the ledger what others said of a trip; its proofs stay valid.",
        discussion: """
            Declaration, positions, seals, doors, passages, sightings, inspections, weighings, \
            officers' acts, remarks and corrections lose their content. What the node itself \
            recorded stays: decisions, revocations, disclosures. That it was done is recorded \
            first, with who and why. Stop the node before. Backups, dossiers and exports made \
            earlier keep what they hold.
            Exit status: 0 erased, any other not, or not to the end; then it says what to do.
            """)

    @Argument(help: "The trip.") var trip: String
    @OptionGroup var folder: FolderOptions
    @Option(help: "Why, for the record, which stays: a request's number, never a person's name.")
    var reason: String
    @Option(help: "Who has it done; a party's code.") var by = "operator"
    @Flag(help: "Erase without asking.") var yes = false

    func validate() throws {
        let isPrintable = reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        let isBlank = reason.allSatisfy(\.isWhitespace)
        guard isPrintable, !isBlank, reason.utf8.count <= Erasure.reasonMax else {
            throw ValidationError(
                "--reason wants one line of 1 to \(Erasure.reasonMax) bytes that says why.")
        }
        guard (try? PartyID(by)) != nil else {  // what it is not is all there is to say
            throw ValidationError("--by wants a party's code, such as operator; sent “\(by)”.")
        }
    }

    func run() async throws {
        let data = DataFolder(folder.data)
        guard data.exists else { throw Unusable.missing(in: data, folder.data) }
        guard let trip = try? TripID(self.trip) else { throw Unusable.noTrip(self.trip) }
        // What is refused leaves the folder as it was: it is only read until all is clear.
        do { try demandErasable(trip) } catch { throw EraseFailure.told(error, of: trip) }
        let node = try Seat(folder.data).node(clock: SystemClock.now)
        do { try await erase(trip, on: node) } catch {
            try await node.close()
            throw EraseFailure.told(error, of: trip)
        }
    }

    /// Also asks whoever has to say yes. The ledger is let go of when this returns: nobody may be
    /// reading it while old bytes are taken out.
    private func demandErasable(_ trip: TripID) throws {
        let (state, archive) = try Self.read(folder.data)
        let plan = try ErasurePlan(of: trip, in: state, archive)
        if plan.recorded != nil, plan.readable == 0 { return }
        try plan.demandRest(in: state, at: SystemClock.now())
        guard yes || isConfirmed(plan) else { throw EraseFailure.unconfirmed(trip) }
    }

    private static func read(_ path: String) throws -> (NodeState, Archive) {
        let recovered = try Workplace.reading(path).recovered
        return (recovered.state, recovered.archive)
    }

    private func erase(_ trip: TripID, on node: Node) async throws {
        let plan = try await node.erasurePlan(of: trip)
        if let done = plan.recorded, plan.readable == 0 {
            try await node.close()
            return print("Trip \(trip) was erased already, on \(done.at.rfc3339): \(done.reason)")
        }
        let erasure = try await node.erase(plan, by: try PartyID(by), reason: reason)
        let underWay = await node.underWay
        // The log beside the database is gone when this returns.
        try await node.close()
        // It holds what events named; the next node that serves makes it anew.
        try EventIndex.remove(from: folder.data)
        print(ErasureReport(plan, erasure, folder: folder.data, underWay: underWay).text)
    }

    private func isConfirmed(_ plan: ErasurePlan) -> Bool {
        Terminal.complain(
            "trip \(plan.trip): \(plan.readable) facts would lose their content, \(plan.kept) of "
                + "the node's own stay; type the trip's name to erase it for ever")
        return readLine() == plan.trip.description
    }
}
