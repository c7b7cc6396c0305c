import ArgumentParser
import JSON
import Membership
import Model
import Runtime

/// Which file and which day: options of every command that reads members.
struct MemberOptions: ParsableArguments {
    @Option(help: "The members' events, one JSON object a line.") var events: String
    @Option(help: "As things stood on this day, 2026-03-01; otherwise today.") var asOf: String?

    func validate() throws {
        if let asOf, LegalDay(asOf) == nil {
            throw ValidationError("--as-of was “\(asOf)”; it wants a date, 2026-03-01.")
        }
    }

    var day: LegalDay { asOf.flatMap { LegalDay($0) } ?? LegalDay(SystemClock.now()) }

    /// Reads and folds; what was refused or flagged is told on the way.
    func open(keeping member: PartyID? = nil) async throws -> MemberFile {
        let file = try await MemberFile(events, on: day, keeping: member)
        file.complain()
        return file
    }

    static func party(_ name: String) throws -> PartyID {
        do { return try PartyID(name) } catch {
            throw GiveUp.useless("“\(name)” cannot be a member's id: \(error.advice).")
        }
    }
}
