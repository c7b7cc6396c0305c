/// The lanes of a commercial crossing whose waits are told apart: one figure over both misleads.
package enum LaneClass: Int, Hashable, Sendable, CaseIterable {
    case standard = 0
    case fast = 1

    package var name: String { self == .standard ? "standard" : "fast" }

    /// As readers and rosters write it: `S`, `F`, `standard`, `fast`, in either case.
    package init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "s", "standard", "std": self = .standard
        case "f", "fast": self = .fast
        default: return nil
        }
    }
}
