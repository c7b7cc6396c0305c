import Engine
package import Model
package import Views

/// What the node tells its screens.
package enum Shown: Sendable {
    case changes([ViewChange])
    case found([Finding])
    case checkpoint(String)
}

/// Opens now and then, so that a load that reports ten times a second is drawn as often as an eye
/// can follow. Findings do not wait for it.
struct ShowWindow {
    /// A fifth of the pace at which screens draw, so that what did not fit still comes in time.
    static let pause = Duration.milliseconds(100)
    /// Two milliseconds of the node's time.
    static let rowsMax = 1_000

    enum Turn {
        case now
        case after(Duration)
        case alreadyPlanned
    }

    let show: @Sendable (Shown) -> Void
    private var opened: ContinuousClock.Instant?
    private var isPlanned = false

    init(_ show: @escaping @Sendable (Shown) -> Void) { self.show = show }

    /// Whoever is told to wait opens the window when the time has passed.
    mutating func turn(at now: ContinuousClock.Instant) -> Turn {
        guard !isPlanned else { return .alreadyPlanned }
        guard let opened, now - opened < Self.pause else { return .now }
        isPlanned = true
        return .after(Self.pause - (now - opened))
    }

    mutating func open(_ changes: [ViewChange], at now: ContinuousClock.Instant) {
        opened = now
        isPlanned = false
        if !changes.isEmpty { show(.changes(changes)) }
    }

    func tell(_ effects: [Effect]) {
        let found = effects.compactMap { effect -> Finding? in
            if case .found(let finding) = effect { finding } else { nil }
        }
        if !found.isEmpty { show(.found(found)) }
    }
}
