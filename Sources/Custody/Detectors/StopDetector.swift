import Model

/// Finds halts that nothing on the road explains.
///
/// A halt on the road is judged at each rung of its ladder by what the others did meanwhile: if
/// they drove past, the road was free and the halt is the load's own; if they stood too, it is a
/// light or a jam; if nobody was there, a red light's worth more patience decides. Looking at
/// recent minutes only, a loader cannot hide behind a jam that has cleared.
struct StopDetector: Sendable {
    /// Others drove past: longer than any red light (120 s), plus one report.
    private static let freeRoadSeconds = 135.0
    /// Nobody to compare with: a red light, its queue and two reports.
    private static let emptyRoadSeconds = 165.0
    /// Nobody to compare with, but the load's own last minutes were stop-and-go.
    private static let stopAndGoSeconds = 300.0
    /// One or two others stood as well, but more drove past.
    private static let mixedRoadSeconds = 210.0
    /// Traffic stands too, but goes on now and then, and this one lets it go: longer than two of a
    /// jam's waves.
    private static let leftBehindSeconds = 300.0
    private static let overtakersMin = 3
    /// Off the agreed route there is no light the lane knows of, and no reason to stand.
    private static let offRouteSeconds = 90.0
    /// Nobody knows any more what the others did: a halt must speak for itself.
    private static let forgottenSeconds = 600.0
    /// A place where standing is forbidden outright.
    private static let restrictedSeconds = 90.0
    /// The usual stay of others is exceeded by this before it says anything.
    private static let beyondUsualSeconds = 45.0
    /// A place's habit excuses no more than this: else one thief's spot excuses the next.
    private static let usualMax = 420.0
    /// The minutes that are compared; the first seconds belong to whoever was just passing.
    private static let comparedSeconds = 150.0
    private static let settlingSeconds = 20.0
    /// Others on the same way off the route: road works, not a detour of one's own.
    private static let sharersMin = 2
    /// Beyond the edge by more than a street's width and noise.
    private static let offRouteMetres = 50.0

    /// Refuelling with payment, and a roadside check, last no longer unless the lane says so.
    private static let fuelSeconds = 1_800.0
    private static let checkpointSeconds = 1_200.0
    /// Over a place's limit custody is in doubt; at twice the limit it is gone.
    private static let overstayFactor = 2.0

    static func findings(_ halts: HaltTracker, _ inquiry: Inquiry, _ memory: inout Memory)
        -> [Finding]
    {
        var found: [Finding] = []
        for halt in halts.past {
            let finding = memory.verdict(
                on: halt.key(.halt), endedAt: halt.last.at, resting: restingSpan(halt),
                in: inquiry.cohort
            ) { judge(halt, inquiry) }
            if let finding { found.append(finding) }
        }
        if let halt = halts.current, let finding = judge(halt, inquiry) { found.append(finding) }
        return found
    }

    /// All the hours any question about a halt may touch.
    private static func restingSpan(_ halt: Halt) -> ClosedRange<Instant> {
        halt.from.at - Usage.span...max(halt.last.at, halt.from.at + Usage.sharedSpan)
    }

    private static func judge(_ halt: Halt, _ inquiry: Inquiry) -> Finding? {
        guard halt.lasted >= Halt.ladder[0], halt.from.at >= inquiry.trip.departure else {
            return nil
        }
        switch halt.role {
        case .plant, .yard, .primary, .secondary, .farSide, .fuel, .checkpoint:
            return overstay(halt, dwellLimit(at: halt.zone, inquiry), inquiry)
        case .restricted:
            guard let rung = rung(of: halt, atLeast: restrictedSeconds) else { return nil }
            return alarm(halt, rung, othersMoved: 0, inquiry)
        case .queue: return nil
        case nil: return onTheRoad(halt, inquiry)
        }
    }

    /// How long a load may stay in a place by its lane, or by what the place is for.
    static func dwellLimit(at zone: Int?, _ inquiry: Inquiry) -> Double? {
        guard let zone = inquiry.zone(zone) else { return nil }
        return zone.dwellLimit?.value
            ?? (zone.role == .fuel
                ? fuelSeconds : zone.role == .checkpoint ? checkpointSeconds : nil)
    }

    private static func rung(of halt: Halt, atLeast seconds: Double) -> Int? {
        halt.rungs.indices.first { Halt.ladder[$0] >= seconds }
    }

    private static func alarm(
        _ halt: Halt, _ rung: Int, othersMoved: Int, _ inquiry: Inquiry
    ) -> Finding {
        let cause = Finding.Cause.unplannedStop(
            lasted: Seconds(halt.lasted), zone: inquiry.zone(halt.zone)?.name,
            othersMoved: othersMoved)
        return inquiry.finding(cause, .alarm, halt.witnesses(at: rung))
    }

    private static func overstay(_ halt: Halt, _ limit: Double?, _ inquiry: Inquiry) -> Finding? {
        guard let limit, halt.lasted > limit else { return nil }
        let cause = Finding.Cause.unplannedStop(
            lasted: Seconds(halt.lasted), zone: inquiry.zone(halt.zone)?.name, othersMoved: 0)
        let isGone = halt.lasted > limit * overstayFactor && !(halt.role?.isGuarded ?? false)
        return inquiry.finding(cause, isGone ? .alarm : .warning, [halt.from, halt.last])
    }

    private static func onTheRoad(_ halt: Halt, _ inquiry: Inquiry) -> Finding? {
        let isOff = halt.hadJoined && halt.excess > offRouteMetres && !halt.wasOrderedAway
        if isOff, !isSharedWay(halt, inquiry) {
            return rung(of: halt, atLeast: offRouteSeconds)
                .map { alarm(halt, $0, othersMoved: 0, inquiry) }
        }
        guard halt.lasted >= freeRoadSeconds else { return nil }
        guard inquiry.cohort.covers(halt.from.at) else {
            return rung(of: halt, atLeast: forgottenSeconds)
                .map { alarm(halt, $0, othersMoved: 0, inquiry) }
        }
        var patience: Double?
        for rung in halt.rungs.indices where Halt.ladder[rung] >= freeRoadSeconds {
            let others = surroundings(of: halt, at: rung, inquiry)
            guard
                isUnexplained(halt, Halt.ladder[rung], others)
                    || isLeftBehind(halt, at: rung, inquiry)
            else { continue }
            // The dearer question comes last: most halts are explained by now.
            let usual = patience ?? usual(halt, inquiry)
            patience = usual
            if Halt.ladder[rung] >= usual {
                return alarm(halt, rung, othersMoved: others.passed, inquiry)
            }
        }
        return nil
    }

    private static func isSharedWay(_ halt: Halt, _ inquiry: Inquiry) -> Bool {
        Usage.sharers(
            of: halt.anchor, around: halt.from.at, in: inquiry.cohort, except: inquiry.tag)
            >= sharersMin
    }

    private static func usual(_ halt: Halt, _ inquiry: Inquiry) -> Double {
        let usage = Usage.before(
            halt.from.at, at: halt.anchor, in: inquiry.cohort, except: inquiry.tag)
        guard usage.trucks >= Usage.trucksMin else { return freeRoadSeconds }
        return min(max(freeRoadSeconds, usage.usualSeconds + beyondUsualSeconds), usualMax)
    }

    private static func surroundings(
        of halt: Halt, at rung: Int, _ inquiry: Inquiry
    ) -> Surroundings {
        let end = halt.rungs[rung].witness.at
        let start = max(halt.from.at + Seconds(settlingSeconds), end - Seconds(comparedSeconds))
        return .around(
            halt.anchor, during: start...end, in: inquiry.cohort, except: inquiry.tag)
    }

    /// The whole halt is looked at: in a jam's waves each truck stands at every look, and only
    /// over minutes does it show that all the others got on.
    private static func isLeftBehind(_ halt: Halt, at rung: Int, _ inquiry: Inquiry) -> Bool {
        guard Halt.ladder[rung] >= leftBehindSeconds else { return false }
        let whole = halt.from.at + Seconds(settlingSeconds)...halt.rungs[rung].witness.at
        let others = Surroundings.around(
            halt.anchor, during: whole, in: inquiry.cohort, except: inquiry.tag)
        return others.passed >= overtakersMin && others.passed > 2 * others.stoodThroughout
    }

    private static func isUnexplained(
        _ halt: Halt, _ seconds: Double, _ others: Surroundings
    ) -> Bool {
        if others.stood == 0 {
            guard others.passed == 0 else { return seconds >= freeRoadSeconds }
            return seconds >= (halt.isStopAndGo ? stopAndGoSeconds : emptyRoadSeconds)
        }
        return seconds >= mixedRoadSeconds && others.passed >= 2 && others.passed > 2 * others.stood
    }
}
