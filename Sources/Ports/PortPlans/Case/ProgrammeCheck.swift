import PortModel

/// Whether two ports can be compared as one port without and with a programme.
struct ProgrammeCheck {
    private let before: PortOfEntry
    private let after: PortOfEntry
    private let programme: String

    init(_ before: PortOfEntry, _ after: PortOfEntry, _ programme: String) {
        self.before = before
        self.after = after
        self.programme = programme
    }

    func demandComparable() throws(PortFlaw) {
        guard before.arrivals == after.arrivals else {
            throw .said(
                "before and after have different arrivals, so their difference would not be the "
                    + "programme's. Give both the same.")
        }
        guard let lane = after.lanes.first(where: { $0.name == programme }), lane.share > 0 else {
            throw .missing("after.lanes", meaning: "a lane “\(programme)” that somebody uses")
        }
        guard !before.lanes.contains(where: { $0.name == programme }) else {
            throw .said("before has the lane “\(programme)” already; wanted the port without it.")
        }
        for lane in after.lanes where lane.name != programme {
            guard let old = before.lanes.first(where: { $0.name == lane.name }) else {
                throw .said("after has the lane “\(lane.name)” that before does not have.")
            }
            guard lane.share <= old.share + 1e-6 else {
                throw .said(
                    "after sends \(lane.share) of the trucks to “\(lane.name)”, before only "
                        + "\(old.share); a programme only takes trucks out of lanes.")
            }
        }
    }
}
