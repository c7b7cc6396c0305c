/// How far a member has come; each tier asks what the one before asked, and more.
package enum Tier: Int, CaseIterable, Hashable, Comparable, Sendable {
    case first = 1, second, third

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
