import ArgumentParser
import Engine
import Ledger
import Model
import SQLiteStore

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Prints which policy a ledger was decided by, and from where on.",
        discussion: """
            One line for each record of a policy: its place in the ledger, from which on it holds; \
            the machine's clock then; and how many decisions name it up to the next record. Reads \
            also a backup, and while a node serves. A ledger from before such records says so.
            """)

    @OptionGroup var folder: FolderOptions

    func run() throws {
        let data = DataFolder(folder.data)
        guard data.hasLedger else { throw Unusable.noFolder(folder.data) }
        let reigns = try reigns(in: try SQLiteStore(reading: folder.data))
        guard !reigns.isEmpty else {
            return print("No policy is recorded yet; each decision names the one it was made by.")
        }
        let names = ["from fact", "recorded", "policy", "decisions"]
        print(Table(names, reigns.map(\.row)).text)
    }

    private func reigns(in store: SQLiteStore) throws -> [Reign] {
        var reigns: [Reign] = []
        try store.forEachSegment(from: LedgerIndex(0)) { stored in
            for (place, entry) in try Segment(stored.bytes).entries.enumerated() {
                let index = LedgerIndex(stored.first.value + UInt64(place))
                try note(entry, at: index, in: &reigns)
            }
            return true
        }
        return reigns
    }

    private func note(_ entry: Entry, at index: LedgerIndex, in reigns: inout [Reign]) throws {
        switch try entry.decodedLeaf().kind {
        case .policy:
            guard let payload = entry.opening?.payload,
                case .policy(let change) = try Record.event(.policy, from: Array(payload))
            else { return }
            reigns.append(Reign(index: index, change: change))
        case .decided:
            if reigns.isEmpty { reigns.append(Reign(index: LedgerIndex(0), change: nil)) }
            reigns[reigns.count - 1].decisions += 1
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .inspection, .weighing,
            .officer, .remark, .correction, .revoked, .disclosed, .laneDeclared, .heartbeat,
            .erased, .standing, .filed, .kept, .adopted:
            return
        }
    }
}

/// A stretch of the ledger that was decided by one policy.
private struct Reign {
    let index: LedgerIndex
    /// Nil for what was decided before policies were recorded.
    let change: PolicyChange?
    var decisions = 0

    var row: [String] {
        [
            index.description, change?.at.rfc3339 ?? "", change?.policy ?? "as each decision says",
            String(decisions),
        ]
    }
}
