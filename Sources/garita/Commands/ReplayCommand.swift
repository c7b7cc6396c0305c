import ArgumentParser
import Clearance
import Engine
import Foundation
import JSON
import Model
import Runtime
import SQLiteStore

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Decides history again and prints the decisions that differ.",
        discussion: """
            Without --policy it holds the recorded decisions against those this build makes from \
            the same facts, by the policy that the ledger names last: none may differ. Erased \
            trips are left out and counted. With --policy v2 --against v1 it shows what a change \
            of policy would have changed. Exit status: 0 none differs, 1 some differ, 64 a policy \
            that this build does not know.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "Decide by this policy.") var policy: String?
    @Option(help: "Compare with this policy instead of with what was recorded.")
    var against: String?
    @Option(
        parsing: .unconditional,
        help: "Print at most this many; 0 is all. 20 when left out, all with --json.")
    var limit: Int?
    @Flag(help: "Print each difference as one JSON object a line, and the count on stderr.")
    var json = false

    /// A screenful; the counts below it tell the rest.
    static let shownMax = 20
    /// A policy's own name and validity are no difference between two policies.
    private static let ownNames: Set<String> = ["policy", "validUntil"]

    func validate() throws {
        guard limit.map({ $0 >= 0 }) ?? true else {
            throw ValidationError("--limit wants 0 or more.")
        }
        for name in [policy, against].compactMap(\.self) where Policies.named(name) == nil {
            throw ValidationError(Unusable.noPolicy(name).description)
        }
    }

    func run() throws {
        let place = try place()
        let erased = Set(place.recovered.state.register.erased.keys)
        let history = place.recovered.state.history.leavingOut(erased)
        let was = try against.map {
            try Workplace.reading(folder.data, policy: try named($0)).recovered.state.history
                .leavingOut(erased).decided
        }
        let comparison = try Comparison(
            was: was ?? history.recorded, now: history.decided,
            ignoring: isExact ? [] : Self.ownNames)
        let mine = place.recovered.state.engine.settings.policy.name
        json ? tellPrograms(comparison) : tellPeople(comparison, by: mine)
        if !erased.isEmpty { Terminal.complain(Self.warning(erased.count)) }
        guard comparison.differences.isEmpty else { throw ExitCode(1) }
    }

    /// Without --policy by the one that the ledger says decided last.
    private func place() throws -> Workplace {
        let first = try Workplace.reading(folder.data, policy: try named(policy))
        guard policy == nil, let recorded = first.recovered.state.policy,
            recorded != Policies.current.name
        else { return first }
        return try Workplace.reading(folder.data, policy: try named(recorded))
    }

    /// Other trucks are witnesses too: in a jam, of the jam.
    private static func warning(_ erased: Int) -> String {
        "\(erased) \(erased == 1 ? "trip was" : "trips were") erased and not compared. The others "
            + "are judged without what those showed of the traffic, so one may differ for that alone."
    }

    /// What was recorded has to come out again to the last byte.
    private var isExact: Bool { policy == nil && against == nil }

    private func named(_ name: String?) throws -> any Policy {
        guard let name else { return Policies.current }
        guard let policy = Policies.named(name) else { throw Unusable.noPolicy(name) }
        return policy
    }

    private var theirs: String { against.map { "policy \($0)" } ?? "the record" }

    private func tellPrograms(_ comparison: Comparison) {
        for difference in shown(comparison, usually: 0) { print(difference.json.text) }
        Terminal.complain(comparison.sentence(against: theirs))
    }

    private func tellPeople(_ comparison: Comparison, by mine: String) {
        print("Policy \(mine) against \(theirs), on the same facts")
        let shown = shown(comparison, usually: Self.shownMax)
        for difference in shown {
            print(difference.line(was: against ?? "recorded", now: isExact ? "now" : mine))
        }
        let rest = comparison.differences.count - shown.count
        if rest > 0 { print("… and \(rest) more (--limit 0 prints all)") }
        print(comparison.sentence(against: theirs))
        for (change, count) in comparison.changes { print("  \(count)  \(change)") }
    }

    private func shown(_ comparison: Comparison, usually: Int) -> ArraySlice<Difference> {
        let limit = limit ?? usually
        return limit == 0 ? comparison.differences[...] : comparison.differences.prefix(limit)
    }
}
