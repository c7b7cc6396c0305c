import JSON
import Model

/// Everything people, gates and scales say about one trip, each by its own sender.
struct Papers {
    struct Paper {
        let received: Double
        let speaker: Speaker
        let kind: Statement.Kind
        let value: JSONValue
    }

    private let haul: Haul
    private let story: Story
    private let actions: ActionLine
    private var epcis: EPCISLine
    private var chance: Chance
    private var seals: [Seal]
    private var driver: DriverID
    private var tractor: TractorID
    private var trailer: TrailerID
    private(set) var isMisread = false
    private(set) var hasShiftChange = false
    private(set) var papers: [Paper] = []

    private var carrier: Speaker { .carrier(haul.rig.carrier) }
    private var exporter: Speaker { .exporter(haul.itinerary.plant) }

    private typealias Day = Magnitudes.Day
    private typealias Habit = Magnitudes.Habit

    init(_ haul: Haul, _ story: Story, day: Instant, chance trunk: Chance) {
        self.haul = haul
        self.story = story
        let trip = haul.rig.trip
        actions = ActionLine(trip: trip.id, day: day)
        epcis = EPCISLine(trip: trip, day: day, chance: trunk.branch("epcis"))
        chance = trunk.branch("papers")
        (seals, driver) = (trip.seals, trip.driver)
        (tractor, trailer) = (trip.tractor, trip.trailer)
        plant()
        road()
        yard()
        queue()
        port()
    }

    private mutating func plant() {
        let leaves = haul.itinerary.departure
        let planned = leaves - chance.between(Day.declaredBefore)
        let looked = leaves - chance.between(Day.inspectedBefore)
        // Nobody inspects for a trip that was not declared yet.
        let declared = min(planned, looked - 60)
        let trip = TripLine.value(haul.rig.trip)
        papers.append(Paper(received: declared, speaker: carrier, kind: .trip, value: trip))
        say(carrier, looked, actions.inspection(.sevenPoint, at: looked))
        say(carrier, looked + 240, actions.inspection(.seventeenPoint, at: looked + 240))
        let weighed = leaves - chance.between(Day.weighedBefore)
        if story.scales.plant { weigh(on: .staticCertified, at: weighed, by: exporter) }
        let sealed = leaves - chance.between(Day.sealedBefore)
        say(exporter, sealed, epcis.sealed(seals, at: sealed, place: dock))
        say(
            exporter, leaves,
            epcis.passed("departing", at: leaves, place: dock, role: .plant, tractor: tractor))
    }

    /// Orders for road works and for the officer's look at the checkpoint.
    private mutating func road() {
        let lasts = Magnitudes.Road.detourOrderHours * 3_600
        for closure in haul.itinerary.closures where closure.isAnnounced {
            let ordered = max(closure.hours.lowerBound, haul.itinerary.departure - 900)
            let until = closure.hours.upperBound + lasts
            let order = actions.order(
                "orderDetour", until: until, by: .guardPost, at: ordered)
            say(.guardPost, ordered, order)
        }
        guard let opening = haul.itinerary.opening, let stand = haul.stand(.checkpoint) else {
            return
        }
        let begin = stand.end - opening.seconds
        let ordered = begin - chance.between(Habit.orderBefore)
        if !opening.isFlagged {
            let order = actions.order(
                "orderOpening", until: ordered + Habit.orderLasts, by: .guardPost,
                at: ordered)
            // An order counts when it is given; the radio to the post takes a few seconds.
            papers.append(
                Paper(received: ordered + 5, speaker: .guardPost, kind: .event, value: order))
        }
        let old = seals[0]
        seals[0] = Rig.boltSeal(&chance)
        let changed = epcis.resealed(
            seals[0], replacing: old, at: begin, place: Self.checkpoint,
            authority: .guardPost)
        for line in changed { say(.guardPost, begin + 60, line) }
    }

    private mutating func yard() {
        guard let stand = haul.stand(.yard) else { return }
        say(
            carrier, stand.begin,
            epcis.passed(
                "arriving", at: stand.begin, place: Self.yardGate, role: .yard, tractor: tractor))
        swap(upTo: stand.begin)
        sight(carrier, stand.begin)
        if chance.happens(Habit.sealCheckShare) { check(carrier, stand.begin + 60, Self.yardGate) }
        let changes = chance.happens(Habit.shiftChangeShare)
        if changes {
            hasShiftChange = true
            driver = haul.rig.relief
            let changed = stand.begin + 120
            let line = actions.sighting(
                tractor: nil, trailer: nil, driver: driver, announced: true, at: changed)
            say(carrier, changed, line)
        }
        if story.scales.yard { weigh(on: .staticCertified, at: stand.end - 30, by: carrier) }
    }

    private mutating func queue() {
        let entered = haul.reachedQueue
        swap(upTo: entered)
        let lane = JSONMember(
            "lane:queue", ["lane:laneType": haul.rig.isFast ? "FAST" : "STANDARD"])
        say(
            .customs, entered,
            epcis.passed(
                "arriving", at: entered, place: Self.queueGate, role: .queue, tractor: tractor,
                extra: [lane]))
        sight(.customs, entered + 2)
        let looks = chance.happens(Habit.sealCheckShare)
        if looks || isCloned { check(.customs, entered + 20, Self.queueGate) }
    }

    private mutating func port() {
        let primary = haul.reachedPrimary
        say(
            .customs, primary,
            epcis.passed(
                "arriving", at: primary, place: Self.boothGate, role: .primary, tractor: tractor))
        sight(.customs, primary + 5)
        if chance.happens(Habit.motionScaleShare) {
            weigh(on: .typeIII, at: primary - 30, by: .customs)
        }
        if let stand = haul.stand(.secondary) { examine(stand) }
        guard let stand = haul.stand(.farSide) else { return }
        say(
            .customs, stand.begin,
            epcis.passed(
                "arriving", at: stand.begin, place: Self.farYard, role: .farSide, tractor: tractor))
    }

    /// An honest load gets the authority's own seal; a tampered one is found and stays.
    private mutating func examine(_ stand: Stand) {
        let ends = stand.end - 200
        say(.customs, ends, actions.inspect(clean: story.deed == nil, at: ends))
        guard story.deed == nil else { return say(.customs, ends + 5, actions.hold(at: ends + 5)) }
        seals = [Rig.boltSeal(&chance)]
        say(.customs, ends + 90, actions.reseal(seals, at: ends + 90))
    }
}

extension Papers {
    /// After the thief's work another plate is on the tractor or the trailer.
    private mutating func swap(upTo time: Double) {
        guard let deed = story.deed, deed.loading.upperBound <= time else { return }
        if deed.plot.attack == .tractorSwap { tractor = haul.rig.otherTractor }
        if deed.plot.attack == .trailerSwap { trailer = haul.rig.otherTrailer }
    }

    private var isCloned: Bool { story.deed?.plot.attack == .sealClone }

    private mutating func sight(_ speaker: Speaker, _ time: Double) {
        let line = actions.sighting(tractor: tractor, trailer: trailer, driver: driver, at: time)
        say(speaker, time, line)
    }

    private mutating func check(_ speaker: Speaker, _ time: Double, _ place: String) {
        let clone = isCloned && (story.deed?.loading.upperBound ?? 0) <= time
        let misreads = chance.happens(Habit.misreadShare)
        var read: String?
        if clone {
            let number = "H-\(chance.whole(1_000_000...9_999_999))"
            read = number
        } else if misreads, let wrong = Self.misreading(of: seals[0].number) {
            isMisread = true
            read = wrong
        }
        let spoken = read == nil ? seals : [seals[0]]
        say(speaker, time, epcis.checked(spoken, read: read, at: time, place: place))
    }

    /// The letters a camera takes for digits.
    private static func misreading(of number: String) -> String? {
        for (digit, letter) in [("0", "O"), ("8", "B"), ("1", "I")] as [(Character, Character)] {
            if let at = number.firstIndex(of: digit) {
                return number.replacingCharacter(at: at, with: letter)
            }
        }
        return nil
    }

    private mutating func weigh(on scale: Weighing.Scale, at time: Double, by speaker: Speaker) {
        typealias Scale = Magnitudes.Scale
        let honest = Scale.tractor + Scale.trailer + haul.rig.cargo
        let isStanding = scale == .staticCertified
        let sigma = isStanding ? Scale.staticSigma : Scale.motionSigmaShare * honest
        let gross = honest + sigma * chance.normal()
        let added = story.deed.map { $0.loading.upperBound <= time ? $0.plot.load : 0 } ?? 0
        say(speaker, time, actions.weigh(gross + added, on: scale, tractor: tractor, at: time))
    }

    /// People and gate systems pass a record on within half a minute.
    private mutating func say(_ speaker: Speaker, _ time: Double, _ value: JSONValue) {
        let received = time + chance.between(2...30)
        papers.append(Paper(received: received, speaker: speaker, kind: .event, value: value))
    }

    private var dock: String { "urn:epc:id:sgln:0952001.0000\(haul.itinerary.plant + 1).DOCK" }
    private static let checkpoint = "urn:epc:id:sgln:0952009.00020.POST"
    private static let yardGate = "urn:epc:id:sgln:0952005.00001.GATE"
    private static let queueGate = "urn:epc:id:sgln:0952009.00010.QUEUE"
    private static let boothGate = "urn:epc:id:sgln:0952009.00010.PRIMARY"
    private static let farYard = "urn:epc:id:sgln:0952006.00001.YARD"
}

extension String {
    fileprivate func replacingCharacter(at index: Index, with other: Character) -> String {
        var copy = self
        copy.replaceSubrange(index...index, with: String(other))
        return copy
    }
}
