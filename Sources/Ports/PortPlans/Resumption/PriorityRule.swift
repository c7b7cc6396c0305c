/// Who goes first: groups of classes, one after the other; first come, first served within a group.
package struct PriorityRule: Hashable, Sendable {
    /// Places in the scenario's list of classes.
    package let groups: [[Int]]

    /// Nobody goes first.
    package static func firstCome(_ classes: Int) -> PriorityRule {
        PriorityRule(groups: [Array(0..<classes)])
    }

    /// Every way to put classes in order, ties allowed: 1, 3, 13, 75 for 1 to 4 classes.
    package static func all(_ classes: Int) -> [PriorityRule] {
        orders(of: Array(0..<classes)).map { PriorityRule(groups: $0) }
    }

    /// The first group is any part of the members but none, largest first; the rest in any order.
    private static func orders(of members: [Int]) -> [[[Int]]] {
        guard !members.isEmpty else { return [[]] }
        let parts = (1..<(1 << members.count)).map { bits in
            members.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
        }
        return parts.sorted { $0.count != $1.count ? $0.count > $1.count : order($0, $1) }
            .flatMap { first in
                orders(of: members.filter { !first.contains($0) }).map { [first] + $0 }
            }
    }

    private static func order(_ a: [Int], _ b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }

    package func name(_ classes: [TruckClass]) -> String {
        guard groups.count > 1 else { return "first come, first served" }
        return groups.map { $0.map { classes[$0].name }.joined(separator: " = ") }
            .joined(separator: " > ")
    }
}
