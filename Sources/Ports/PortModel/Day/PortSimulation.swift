/// Days at one port, each from its own streams of chance: day `n` is the same day whichever
/// thread runs it and whatever ran before.
///
/// The port is walked stage by stage. Nothing behind primary holds primary up, so each stage's
/// departures, in order of time, are the whole truth about the arrivals of the next.
package struct PortSimulation: Sendable {
    let port: PortOfEntry
    let seed: UInt64

    var arrivals: [Double] = []
    var laneOf: [UInt8] = []
    var waits: [Double] = []
    var crossings: [Double] = []
    var scratch: [Double] = []
    private var primary: [PostQueue]
    private var scan: PostQueue?
    private var dock: PostQueue?
    private var exit: PostQueue
    var flow = StageFlow()

    package init(_ port: PortOfEntry, seed: UInt64) {
        let plans =
            port.lanes.map(\.booths) + [port.exit.posts]
            + [port.scan?.posts, port.dock?.posts].compactMap(\.self)
        precondition(plans.allSatisfy(\.runsEmpty), "every queue is served some day")
        self.port = port
        self.seed = seed
        primary = port.lanes.map { PostQueue($0.booths) }
        scan = port.scan.map { PostQueue($0.posts) }
        dock = port.dock.map { PostQueue($0.posts) }
        exit = PostQueue(port.exit.posts)
        flow.primary = Array(repeating: Departures(), count: port.lanes.count)
    }

    package mutating func day(_ replication: Int, into tally: inout PortTally) -> DayOutcome {
        let chance = DayChance(seed: seed, replication: replication)
        var outcome = DayOutcome(
            replication: replication,
            lanes: Array(repeating: LaneOutcome(), count: port.lanes.count))
        clear()
        port.arrivals.draw(chance.arrival, into: &arrivals)
        throughPrimary(chance, &outcome)
        throughScan(chance, &outcome)
        throughDock(chance, &outcome)
        throughExit(chance, &outcome)
        measure(&outcome, &tally)
        return outcome
    }

    private mutating func clear() {
        for lane in primary.indices { primary[lane].reset() }
        scan?.reset()
        dock?.reset()
        exit.reset()
        flow.clear()
        laneOf.removeAll(keepingCapacity: true)
        waits.removeAll(keepingCapacity: true)
    }

    private mutating func throughPrimary(_ chance: DayChance, _ outcome: inout DayOutcome) {
        let midnight = CapacityPlan.daySeconds
        for truck in arrivals.indices {
            let lane = port.lane(of: chance.lane.unit(truck))
            let arrival = arrivals[truck]
            let service = port.lanes[lane].service.seconds(chance.primary, truck)
            let start = primary[lane].admit(
                Int32(truncatingIfNeeded: truck), at: arrival, service: service,
                left: &flow.primary[lane])
            laneOf.append(UInt8(truncatingIfNeeded: lane))
            waits.append(start - arrival)
            outcome.lanes[lane].busySeconds += service
            if start > midnight {
                outcome.lanes[lane].queuedAtMidnight &+= 1
                outcome.lanes[lane].workAtMidnight += service
            }
        }
        for lane in primary.indices { primary[lane].drain(&flow.primary[lane]) }
        flow.joinPrimary()
    }

    private mutating func throughScan(_ chance: DayChance, _ outcome: inout DayOutcome) {
        for place in 0..<flow.past.count {
            let time = flow.past.times[place], truck = flow.past.trucks[place]
            let lane = port.lanes[Int(laneOf[Int(truck)])]
            let way = chance.route.unit(Int(truck))
            if way < lane.scanShare, let stage = port.scan {
                let service = stage.service.seconds(chance.scan, Int(truck))
                let start = scan?.admit(truck, at: time, service: service, left: &flow.scanned)
                outcome.scan.add(wait: (start ?? time) - time, service: service)
            } else if way < lane.scanShare + lane.dockShare {
                flow.toDock.append(time, truck)
            } else {
                flow.toExit.append(time, truck)
            }
        }
        scan?.drain(&flow.scanned)
    }

    private mutating func throughDock(_ chance: DayChance, _ outcome: inout DayOutcome) {
        let share = port.scanDockShare
        flow.splitScanned { chance.scanRoute.unit(Int($0)) < share }
        guard let stage = port.dock else { return }
        for place in 0..<flow.dockArrivals.count {
            let time = flow.dockArrivals.times[place], truck = flow.dockArrivals.trucks[place]
            let service = stage.service.seconds(chance.dock, Int(truck))
            let start = dock?.admit(truck, at: time, service: service, left: &flow.docked)
            outcome.dock.add(wait: (start ?? time) - time, service: service)
        }
        dock?.drain(&flow.docked)
    }

    private mutating func throughExit(_ chance: DayChance, _ outcome: inout DayOutcome) {
        flow.joinExit()
        for place in 0..<flow.exitArrivals.count {
            let time = flow.exitArrivals.times[place], truck = flow.exitArrivals.trucks[place]
            let service = port.exit.service.seconds(chance.exit, Int(truck))
            let start = exit.admit(truck, at: time, service: service, left: &flow.gone)
            outcome.exit.add(wait: start - time, service: service)
        }
        exit.drain(&flow.gone)
        outcome.emptyAt = flow.gone.times.last ?? 0
    }
}
