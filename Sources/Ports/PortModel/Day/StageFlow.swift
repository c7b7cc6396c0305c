/// The streams of trucks between the stages of one day, each in order of time.
struct StageFlow {
    /// Leaving each lane's booths, and all of them together.
    var primary: [Departures] = []
    private(set) var past = Departures()
    var scanned = Departures()
    var docked = Departures()
    var gone = Departures()
    var toDock = Departures()
    var toExit = Departures()
    private(set) var dockArrivals = Departures()
    private(set) var exitArrivals = Departures()
    private var scannedToDock = Departures()
    private var scannedToExit = Departures()
    private var spare = Departures()

    mutating func clear() {
        for lane in primary.indices { primary[lane].clear() }
        past.clear()
        scanned.clear()
        docked.clear()
        gone.clear()
        toDock.clear()
        toExit.clear()
        scannedToDock.clear()
        scannedToExit.clear()
    }

    mutating func joinPrimary() {
        for lane in primary.indices {
            spare.merge(past, primary[lane])
            swap(&spare, &past)
        }
    }

    /// What the scanner sends on: to a dock where `opened` says so.
    mutating func splitScanned(_ opened: (Int32) -> Bool) {
        for place in 0..<scanned.count {
            let time = scanned.times[place], truck = scanned.trucks[place]
            if opened(truck) {
                scannedToDock.append(time, truck)
            } else {
                scannedToExit.append(time, truck)
            }
        }
        dockArrivals.merge(toDock, scannedToDock)
    }

    mutating func joinExit() {
        spare.merge(toExit, scannedToExit)
        exitArrivals.merge(spare, docked)
    }
}
