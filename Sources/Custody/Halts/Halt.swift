import Model

/// A time during which a load stood still: what the lane may have to explain.
struct Halt: Sendable {
    /// How long it had stood when it was last asked about, and the fact that showed it: so that a
    /// verdict reached at a rung is known from then, however long the halt goes on.
    struct Rung: Sendable {
        let witness: Witness
        let heard: Instant
        /// Metres from the anchor to where it was then, noise smoothed: how far it had crept.
        let crept: Double
    }

    let from: Witness
    private(set) var last: Witness
    private(set) var anchor: Flat
    private(set) var reports = 1
    private(set) var zone: Int?
    private(set) var role: Zone.Role?
    private(set) var rungs: [Rung] = []
    /// Mean metres beyond the edge of the corridor.
    private(set) var excess: Double
    /// True when the load had been on the corridor before: only then can it have left it.
    let hadJoined: Bool
    let wasOrderedAway: Bool
    /// True when it had stopped twice just before: that is traffic, until it lasts.
    let isStopAndGo: Bool
    private var heard: Instant
    private var recent: Flat
    /// Half of the newest report and half of the past: three reports' worth of smoothing.
    private static let recentShare = 0.5

    /// Seconds at which a halt may be judged. The steps are those of the stop detector, then
    /// coarser: a halt explained by a crowd is asked again as the crowd clears.
    static let ladder: [Double] = [90, 135, 165, 210, 240, 300, 360, 480, 600, 900, 1_200, 1_800]

    /// The anchor is the mean of the first reports and then stays: if it followed, a load could
    /// creep away from it for ever without having moved.
    private static let anchoringReports = 4

    init(_ ping: Ping, hadJoined: Bool, wasOrderedAway: Bool, isStopAndGo: Bool) {
        from = ping.witness
        last = ping.witness
        anchor = ping.point
        zone = ping.zone
        role = ping.role
        excess = ping.excess
        heard = ping.witness.heard
        recent = ping.point
        self.hadJoined = hadJoined
        self.wasOrderedAway = wasOrderedAway
        self.isStopAndGo = isStopAndGo
    }

    var lasted: Double { (last.at - from.at).value }

    mutating func stay(_ ping: Ping) {
        last = ping.witness
        heard = max(heard, ping.witness.heard)
        reports += 1
        recent = Self.mix(recent, ping.point, Self.recentShare)
        let share = 1 / Double(reports)
        excess += (ping.excess - excess) * share
        if reports <= Self.anchoringReports {
            anchor = Self.mix(anchor, ping.point, share)
        }
        if zone == nil {
            zone = ping.zone
            role = ping.role
        }
        climb()
    }

    private mutating func climb() {
        while rungs.count < Self.ladder.count, lasted >= Self.ladder[rungs.count] {
            rungs.append(
                Rung(witness: last, heard: heard, crept: recent.distance(to: anchor)))
        }
    }

    private static func mix(_ a: Flat, _ b: Flat, _ share: Double) -> Flat {
        Flat(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share)
    }

    func key(_ subject: Memory.Subject) -> Memory.Key {
        Memory.Key(subject: subject, first: from.index, last: last.index)
    }

    /// Whether a rung asks what the one before it asked: one report climbed both, where reports come
    /// ten minutes apart.
    func repeats(_ rung: Int) -> Bool {
        rung > 0 && rungs[rung].witness.index == rungs[rung - 1].witness.index
    }

    /// Everything the proof at a rung rests on.
    func witnesses(at rung: Int) -> [Witness] {
        let proof = rungs[rung]
        return [
            from,
            Witness(index: proof.witness.index, at: proof.witness.at, heard: proof.heard),
        ]
    }
}
