import ArgumentParser
import Clearance
import Engine
import Foundation
import Model
import Runtime
import SQLiteStore

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Decides history again and prints the decisions that differ.",
        discussion: """
            Without --policy it holds the recorded decisions against those this build makes from \
            the same facts: none may differ. With --policy v2 --against v1 it shows what a change \
            of policy would have changed. Exit status: 0 none differs, 1 some differ.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "Decide by this policy.") var policy: String?
    @Option(help: "Compare with this policy instead of with what was recorded.")
    var against: String?

    func run() throws {
        let place = try Workplace.reading(folder.data, policy: try named(policy))
        let mine = place.recovered.state.history.decided
        let theirs: [String: String]
        if let against {
            let other = try Workplace.reading(folder.data, policy: try named(against))
            theirs = other.recovered.state.history.decided.mapValues(Self.withoutPolicyName)
        } else {
            theirs = place.recovered.state.history.recorded
        }
        let shown = against == nil ? mine : mine.mapValues(Self.withoutPolicyName)
        try tell(Comparison(shown, against: theirs))
    }

    private func named(_ name: String?) throws -> any Policy {
        guard let name else { return Policies.current }
        guard let policy = Policies.named(name) else { throw Unusable.noPolicy(name) }
        return policy
    }

    private func tell(_ comparison: Comparison) throws {
        let others = against.map { "policy \($0)" } ?? "the record"
        for line in comparison.differing.prefix(100) {
            print("\(line.name)\n  \(others): \(line.theirs ?? "no such decision")")
            print("  now:   \(line.mine ?? "no such decision")")
        }
        if comparison.differing.count > 100 {
            print("… and \(comparison.differing.count - 100) more")
        }
        print(
            comparison.differing.isEmpty
                ? "None of \(comparison.count) decisions and revocations differs from \(others)."
                : "\(comparison.differing.count) of \(comparison.count) decisions and revocations "
                    + "differ from \(others).")
        guard comparison.differing.isEmpty else { throw ExitCode(1) }
    }

    /// A policy's own name and validity are no difference between two policies.
    private static func withoutPolicyName(_ text: String) -> String {
        text.replacing(/"policy":"[^"]*",/, with: "").replacing(/"validUntil":"[^"]*",/, with: "")
    }

    /// Two histories of decisions, each under its trip and number.
    struct Comparison {
        struct Line {
            let name: String
            let mine: String?
            let theirs: String?
        }

        let count: Int
        let differing: [Line]

        init(_ mine: [String: String], against theirs: [String: String]) {
            let names = Set(mine.keys).union(theirs.keys).sorted()
            count = names.count
            differing = names.filter { mine[$0] != theirs[$0] }.map {
                Line(name: $0, mine: mine[$0], theirs: theirs[$0])
            }
        }
    }
}
