import Model

/// A set of kinds of event; asked for every submission.
struct Kinds: ExpressibleByArrayLiteral, Sendable {
    private var bits: UInt64 = 0

    init(arrayLiteral kinds: Event.Kind...) {
        for kind in kinds { bits |= Self.bit(kind) }
    }

    func contains(_ kind: Event.Kind) -> Bool { bits & Self.bit(kind) != 0 }

    func union(_ others: Kinds) -> Kinds {
        var both = self
        both.bits |= others.bits
        return both
    }

    private static func bit(_ kind: Event.Kind) -> UInt64 { 1 << UInt64(kind.rawValue) }
}
