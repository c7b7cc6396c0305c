import ArgumentParser
import Membership
import Model
import Runtime

/// From where and of which day: options of every command that reads members.
struct MemberOptions: ParsableArguments {
    @Option(help: "The members' events, one JSON object a line.") var events: String?
    @Option(help: "A node's folder instead: what was filed with it, also while it serves.")
    var data: String?
    @OptionGroup var criteria: CriteriaOptions
    @Option(help: "As things stood on this day, 2026-03-01; otherwise today.") var asOf: String?

    func validate() throws {
        guard (events == nil) != (data == nil) else {
            throw ValidationError(
                events == nil
                    ? "Members are read from --events FILE or from a node's --data DIR; name one."
                    : "--events and --data were both given; name one.")
        }
        if let asOf, LegalDay(asOf) == nil {
            throw ValidationError("--as-of was “\(asOf)”; it wants a date, 2026-03-01.")
        }
    }

    var day: LegalDay { asOf.flatMap { LegalDay($0) } ?? LegalDay(SystemClock.now()) }

    /// What must not be written over.
    var files: [String] { [events].compactMap(\.self) + criteria.files }

    /// Reads and folds; what was refused or flagged is told on the way.
    func open(keeping member: PartyID? = nil) async throws -> MemberFile {
        let file = try await read(keeping: member, on: day)
        file.complain()
        return file
    }

    /// The same of any day, and nothing is told.
    func read(keeping member: PartyID?, on day: LegalDay) async throws -> MemberFile {
        let shelf = try criteria.shelf()
        if let data { return try MemberFile(ledger: data, on: day, keeping: member, by: shelf) }
        return try await MemberFile(events ?? "", on: day, keeping: member, by: shelf)
    }

    static func party(_ name: String) throws -> PartyID {
        do { return try PartyID(name) } catch {
            throw GiveUp.useless("“\(name)” cannot be a member's id: \(error.advice).")
        }
    }
}
