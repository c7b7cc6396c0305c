/// One class of the export queue as everybody in it sees it: who stands before me, right now?
struct QueueLane: Sendable {
    /// Begin of service of everybody, in the order of arrival.
    let begins: [Double]

    /// Trucks still before the one in `place` at this moment.
    func ahead(of place: Int, at time: Double) -> Int {
        var low = 0, high = place
        while low < high {
            let middle = (low + high) / 2
            if begins[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return place - low
    }
}

/// One truck's way through the queue: it drives up to the tail and creeps to the booth.
struct Creep {
    let lane: QueueLane
    let place: Int
    let arrival: Double
    /// Metres from the middle of the road to the truck's file.
    let offset: Double
    /// How many files its class stands in.
    let files: Int
    /// Free slots that make the driver close up.
    let patience: Int
    /// The truck lets the others go ahead while hands are at its doors.
    let hold: ClosedRange<Double>?

    private typealias Port = Magnitudes.Port

    private static let length = Landmarks.booth - Landmarks.queueEntry

    func finish(recording track: inout Track) {
        let begin = lane.begins[place]
        var left = Self.length, time = arrival, moving = true
        while time < begin {
            let slots = lane.ahead(of: place, at: time) / files
            let target = min(Double(slots) * Port.slot, Self.length)
            let gap = left - target
            if gap <= 1 { moving = false }
            // Nobody stays back from an empty booth.
            if gap >= Double(patience) * Port.slot || (slots == 0 && gap > 1) { moving = true }
            let held = hold?.contains(time) ?? false
            let top = gap > 120 ? Port.approachSpeed : Port.creepSpeed
            let speed = moving && !held ? min(max(gap, 0), top) : 0
            left -= speed
            time += 1
            record(time, left, speed, &track)
        }
    }

    /// Everybody faces north, side by side in files.
    private func record(_ time: Double, _ left: Double, _ speed: Double, _ track: inout Track) {
        track.move(to: time) { tick in
            let left = left + speed * (time - tick)
            return Pose(
                time: tick, spot: Spot(5_000 + offset, Landmarks.boothNorth - left), speed: speed,
                course: 0, progress: Landmarks.booth - left)
        }
    }
}
