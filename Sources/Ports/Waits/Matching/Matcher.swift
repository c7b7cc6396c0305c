/// Recognises trucks between readers whose clocks differ.
///
/// A naive matcher wants the start before primary. With no queue and a clock some seconds off, the
/// start is stamped after primary: such a matcher throws the passage away and keeps an open start
/// that pairs with the tractor's next trip, hours later. This one keeps a primary read without an
/// open start, and lets a start read soon after close that passage.
struct Matcher {
    /// A tag is read several times as it passes; reads closer than this to the one before are the
    /// same stand. A tractor needs longer than a minute to come round again.
    static let standGap = 60.0
    /// How far a start may be stamped after the primary read of the same passage.
    static let lateMax = 90.0
    /// A longer way from start to primary is another trip.
    static let passageMax = 4.0 * 3_600

    private struct Tag {
        var last = (-Double.infinity, -Double.infinity, -Double.infinity)
        /// The arrival that waits for primary; -1 for none.
        var open: Int32 = -1
        /// A primary read that waits for a late start.
        var primary = -Double.infinity
        var lane = LaneClass.standard
    }

    private var slots = TagSlots()
    private var tags: [Tag] = []
    private var matched = Matched()

    /// Reads in order of time.
    static func match(_ reads: [TagRead]) -> Matched {
        var matcher = Matcher()
        for read in reads { matcher.take(read) }
        return matcher.matched
    }

    private mutating func take(_ read: TagRead) {
        let number = slots.number(of: read.tag)
        if number == tags.count { tags.append(Tag()) }
        switch read.station {
        case .start:
            let isSame = read.at - tags[number].last.0 < Self.standGap
            tags[number].last.0 = read.at
            isSame ? stand(number, read.at) : start(number, read.at)
        case .primary:
            let isSame = read.at - tags[number].last.1 < Self.standGap
            tags[number].last.1 = read.at
            if !isSame, let lane = read.lane { primary(number, read.at, lane) }
        case .exit:
            let isSame = read.at - tags[number].last.2 < Self.standGap
            tags[number].last.2 = read.at
            if !isSame { close(number, read.at) }
        }
    }

    private mutating func stand(_ number: Int, _ at: Double) {
        let open = Int(tags[number].open)
        if open >= 0 { matched.arrivals[open].lastSeen = at }
    }

    private mutating func start(_ number: Int, _ at: Double) {
        defer { tags[number].primary = -.infinity }
        let primary = tags[number].primary
        if at - primary <= Self.lateMax {
            matched.passages.append(
                Passage(known: at, joined: at, primary: primary, lane: tags[number].lane))
            // It was in the queue for no time at all, but it did arrive.
            matched.arrivals.append(Arrival(at: at, lastSeen: at, gone: at))
            return
        }
        // A start that never reached primary turned back; the later one is the truck's.
        close(number, at)
        tags[number].open = Int32(matched.arrivals.count)
        matched.arrivals.append(Arrival(at: at, lastSeen: at))
    }

    private mutating func primary(_ number: Int, _ at: Double, _ lane: LaneClass) {
        matched.departures[lane.rawValue].append(at)
        let open = Int(tags[number].open)
        if open >= 0, at - matched.arrivals[open].at <= Self.passageMax {
            matched.passages.append(
                Passage(known: at, joined: matched.arrivals[open].at, primary: at, lane: lane))
        } else {
            tags[number].primary = at
            tags[number].lane = lane
        }
        close(number, at)
    }

    private mutating func close(_ number: Int, _ at: Double) {
        let open = Int(tags[number].open)
        if open >= 0 { matched.arrivals[open].gone = at }
        tags[number].open = -1
    }
}
