package import Model

/// The custody of one trip: everything its own facts say, folded in the order in which they
/// happened. What it means is said by `account`, which also hears the other trucks.
///
/// Invariant: facts come in the order of `Fact.moment`, so that the same facts leave the same fold
/// whatever order they arrived in. `OrderedFold` sees to it.
package struct CustodyFold: Sendable {
    package let trip: Trip
    package let tag: TripTag

    private(set) var docket = Docket()
    private(set) var halts = HaltTracker()
    private(set) var route = RouteDetector()
    private(set) var gaps = GapDetector()
    private(set) var spoof = SpoofDetector()
    private(set) var doors = DoorDetector()
    private(set) var queue = QueueDetector()
    private(set) var silence = SilenceDetector()
    private(set) var inspections = InspectionDetector()
    private(set) var exposure = ExposureMeter()
    private(set) var seals: SealDetector
    private(set) var healing = Healing()
    /// When the load arrived on the far side, as far as that is believed: the lane's promise is kept.
    package private(set) var arrived: Instant?
    var isOver: Bool { arrived != nil }
    private var swaps: SwapDetector
    private var weights = WeightDetector()
    private var devices = DeviceDetector()
    private var orders = Orders()
    private var place: Ping?
    private var foothold = Foothold()
    private var hasDeparted = false
    private(set) var last: Fact.Moment?

    package init(trip: Trip, map: LaneMap) {
        self.trip = trip
        tag = TripTag(trip.id)
        seals = SealDetector(trip.seals)
        swaps = SwapDetector(trip)
    }

    package mutating func absorb(_ fact: Fact, map: LaneMap) {
        guard fact.event.bearsOnCustody else { return }
        let moment = fact.moment
        precondition(last.map { $0 <= moment } ?? true, "a fold reads facts in order of moment")
        last = moment
        let witness = Witness(fact)
        depart(at: witness.at)
        switch fact.event {
        case .position(let position): absorb(position, witness, map)
        case .seal(let seal): absorb(seal, witness)
        case .door(let door): absorb(door, witness, map)
        case .passage(let passage):
            if passage.direction == .arrived, passage.role == .farSide, hasDeparted {
                arrive(at: passage.at)
            }
        case .sighting(let sighting):
            let isGuarded = place?.role?.isGuarded ?? false
            swaps.observe(sighting, witness, isGuarded: isGuarded).forEach { docket.enter($0) }
        case .inspection(let inspection): absorb(inspection, witness)
        case .weighing(let weighing): enter(weights.observe(weighing, witness))
        case .officer(let act): absorb(act, witness)
        case .tripDeclared, .remark, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
            break
        }
    }

    private mutating func depart(at moment: Instant) {
        guard !hasDeparted, moment >= trip.departure else { return }
        hasDeparted = true
        enter(seals.depart())
    }

    private mutating func enter(_ incident: Incident?) {
        if let incident { docket.enter(incident) }
    }

    /// Before departure and after arrival, opening and sealing is the work itself.
    private var isLoading: Bool { !hasDeparted || isOver }

    /// Where doors are opened as a matter of course, and nobody needs to be told.
    private func isDock(_ zone: Int?, _ map: LaneMap) -> Bool {
        isLoading || (zone.map { map.lane.zones[$0].mayOpen } ?? false)
    }

    private mutating func absorb(_ position: Position, _ witness: Witness, _ map: LaneMap) {
        silence.spoke(witness)
        let ping = position.isValid ? locate(position, witness, map) : nil
        if let ping { move(to: ping, map) }
        report(position, witness, zone: (ping ?? place)?.zone, map)
    }

    private mutating func arrive(at moment: Instant) {
        if arrived == nil { arrived = moment }
    }

    private func locate(_ position: Position, _ witness: Witness, _ map: LaneMap) -> Ping {
        let point = map.local(position.place)
        let zone = map.zones.zone(at: point)
        let fix = map.corridor?.fix(of: point, near: place?.progress.map { Metres($0) })
        let edge = (map.lane.corridor?.width.value ?? 0) / 2
        return Ping(
            witness: witness, point: point, zone: zone, role: zone.map { map.lane.zones[$0].role },
            excess: fix.map { $0.distance.value - edge } ?? -.infinity,
            progress: fix?.progress.value, speed: position.speed?.value,
            accuracy: position.accuracy?.value ?? Ping.accuracyAssumed)
    }

    private mutating func move(to ping: Ping, _ map: LaneMap) {
        silence.located(ping)
        let isNear = foothold.step(to: ping)
        if ping.role == .farSide, hasDeparted, isNear { arrive(at: ping.at) }
        guard !isLoading else {
            place = ping
            return
        }
        let isOrdered = orders.allowDetour(at: ping.at)
        halts.observe(
            ping, from: place, hadJoined: route.hasJoined, wasOrderedAway: isOrdered)
        route.observe(ping, isOrdered: isOrdered, length: map.corridor?.length.value)
        gaps.observe(
            ping, from: place, departure: trip.departure,
            isHalt: place.map { halts.isStanding(since: $0.at) } ?? false)
        enter(spoof.observe(ping, from: place))
        queue.observe(ping)
        if let place, halts.isStanding(since: place.at) {
            exposure.stood((ping.at - place.at).value, at: ping)
        }
        place = ping
    }

    /// What a report says beside its place. An invalid fix still carries a door and a lock.
    private mutating func report(
        _ position: Position, _ witness: Witness, zone: Int?, _ map: LaneMap
    ) {
        if let tractor = position.tractor { enter(swaps.observe(tractor, witness)) }
        guard position.door != nil || position.seal != nil else { return }
        let isAllowed = position.openingAuthorised || orders.allowOpening(at: witness.at)
        if let door = position.door {
            observe(door, witness, zone: zone, isAllowed: isAllowed, isCertain: false, map)
        }
        if let seal = position.seal {
            let mayCut = isAllowed || isDock(zone, map)
            enter(seals.observe(seal, witness, isAllowed: mayCut))
            enter(devices.observe(seal, witness))
        }
    }

    private mutating func absorb(_ door: DoorObservation, _ witness: Witness, _ map: LaneMap) {
        let zone = door.place.map { map.zone(at: $0) } ?? place?.zone
        // What somebody or a lock says of a door is no contact that rattles.
        observe(
            door.state, witness, zone: zone, isAllowed: orders.allowOpening(at: witness.at),
            isCertain: true, map)
        if door.isAlarm, door.state == .closed, !isDock(zone, map) {
            enter(Incident(.deviceFault(what: DoorDetector.closedAlarm), .notice, witness))
        }
    }

    private mutating func observe(
        _ door: DoorState, _ witness: Witness, zone: Int?, isAllowed: Bool, isCertain: Bool,
        _ map: LaneMap
    ) {
        guard !isDock(zone, map) else { return doors.startAfresh() }
        doors.observe(
            door, witness, zone: zone.map { map.lane.zones[$0].name }, isAllowed: isAllowed,
            isCertain: isCertain)
    }

    private mutating func absorb(_ seal: SealObservation, _ witness: Witness) {
        seals.observe(seal, witness, isLoading: isLoading).forEach { docket.enter($0) }
        if seal.action == .affixed, seal.authority != nil { shut() }
    }

    /// An authority's seal is on. A lock that was cut goes on saying so until it is armed again:
    /// only a word of "intact" makes its next cut a new one.
    private mutating func shut() {
        healing.resealed()
        doors.startAfresh()
    }

    private mutating func absorb(_ inspection: Inspection, _ witness: Witness) {
        enter(inspections.observe(inspection, witness))
        guard inspection.list == .examination, inspection.authority != nil else { return }
        healing.inspected(clean: inspection.passed, at: inspection.at)
    }

    private mutating func absorb(_ act: OfficerAct, _ witness: Witness) {
        switch act.kind {
        case .inspect(let clean):
            healing.inspected(clean: clean, at: act.at)
            if !clean { docket.enter(Incident(.inspectionFailed(points: []), .alarm, witness)) }
        case .reseal(let new):
            seals.reseal(new)
            shut()
        case .orderOpening(let until): orders.opening(until: until)
        case .orderDetour(let until): orders.detour(until: until)
        case .release, .hold: break
        }
    }
}
