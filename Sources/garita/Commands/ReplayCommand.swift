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
            the same facts, each load by the policy that decided it: none may differ. Erased trips, \
            and loads decided by several policies, are left out and counted. With --policy v2 \
            --against v1 it shows what a change of policy would have changed. Exit status: 0 none \
            differs, 1 some differ, 64 a policy that this build does not know.
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
        let place = try place(policy)
        let erased = Set(place.recovered.state.register.erased.keys)
        let history = place.recovered.state.history.leavingOut(erased)
        let inForce = policy ?? place.recovered.state.policy ?? Policies.current.name
        let (comparison, heading) =
            try isExact
            ? anew(history, by: inForce, without: erased)
            : other(history, by: inForce, without: erased)
        json ? tellPrograms(comparison) : tellPeople(comparison, heading, by: inForce)
        if !erased.isEmpty { Terminal.complain(Self.warning(erased.count)) }
        guard comparison.differences.isEmpty else { throw ExitCode(1) }
    }

    /// Each load by the policy that decided it, against what was recorded, to the last byte.
    private func anew(
        _ history: DecisionHistory, by inForce: String, without erased: Set<TripID>
    ) throws -> (Comparison, String) {
        let ruled = try RuledHistory(history, by: inForce) {
            try place($0.name).recovered.state.history.leavingOut(erased)
        }
        if !ruled.mixed.isEmpty { Terminal.complain(Self.mixed(ruled.mixed.count)) }
        let policies = ruled.policies.joined(separator: ", ")
        let heading =
            ruled.policies.count == 1
            ? "Policy \(policies)" : "Policies \(policies), each on the loads it decided,"
        return (try Comparison(was: ruled.recorded, now: ruled.decided, ignoring: []), heading)
    }

    private func other(
        _ history: DecisionHistory, by name: String, without erased: Set<TripID>
    ) throws -> (Comparison, String) {
        let was = try against.map {
            try place($0).recovered.state.history.leavingOut(erased).decided
        }
        let comparison = try Comparison(
            was: was ?? history.recorded, now: history.decided, ignoring: Self.ownNames)
        return (comparison, "Policy \(name)")
    }

    /// Without a name by the policy that the ledger says decided last; one that this build does
    /// not know is said, and not stood in for.
    private func place(_ name: String?) throws -> Workplace {
        let place = try Workplace.reading(folder.data, policy: try name.map(named))
        if name == nil, let recorded = place.recovered.state.policy { _ = try named(recorded) }
        return place
    }

    private static func mixed(_ count: Int) -> String {
        "\(count) \(count == 1 ? "load was" : "loads were") decided by several policies, since the "
            + "policy changed on the way, and \(count == 1 ? "is" : "are") not compared."
    }

    /// Other trucks are witnesses too: in a jam, of the jam.
    private static func warning(_ erased: Int) -> String {
        "\(erased) \(erased == 1 ? "trip was" : "trips were") erased and not compared. The others "
            + "are judged without what those showed of the traffic, so one may differ for that alone."
    }

    /// What was recorded has to come out again to the last byte.
    private var isExact: Bool { policy == nil && against == nil }

    private func named(_ name: String) throws -> any Policy {
        guard let policy = Policies.named(name) else { throw Unusable.noPolicy(name) }
        return policy
    }

    private var theirs: String { against.map { "policy \($0)" } ?? "the record" }

    private func tellPrograms(_ comparison: Comparison) {
        for difference in shown(comparison, usually: 0) { print(difference.json.text) }
        Terminal.complain(comparison.sentence(against: theirs))
    }

    private func tellPeople(_ comparison: Comparison, _ heading: String, by mine: String) {
        print("\(heading) against \(theirs), on the same facts")
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
