/// A port of entry as the simulation sees it: approach lanes with primary booths, scanners,
/// secondary docks, exit gates.
///
/// Trucks only ever move forward: primary, then scanner or dock or exit, scanner to dock or exit,
/// dock to exit. No stage holds up the one before it: the yard between them is taken as large.
package struct PortOfEntry: Hashable, Sendable {
    package let name: String
    package let arrivals: ArrivalPlan
    package var lanes: [ApproachLane]
    package let scan: InspectionStage?
    /// Share of scanned trucks that a dock must open.
    package let scanDockShare: Double
    package let dock: InspectionStage?
    package let exit: InspectionStage

    /// Standard, FAST, and a few special ones; more are a mistake in the file.
    package static let lanesMax = 8

    package init(
        name: String, arrivals: ArrivalPlan, lanes: [ApproachLane], scan: InspectionStage?,
        scanDockShare: Double, dock: InspectionStage?, exit: InspectionStage
    ) {
        precondition((1...Self.lanesMax).contains(lanes.count), "a port has lanes")
        self.name = name
        self.arrivals = arrivals
        self.lanes = lanes
        self.scan = scan
        self.scanDockShare = scanDockShare
        self.dock = dock
        self.exit = exit
    }

    /// The lane that a draw from 0 ..< 1 puts a truck in.
    @inline(__always)
    func lane(of unit: Double) -> Int {
        var passed = 0.0
        for lane in 0..<(lanes.count &- 1) {
            passed += lanes[lane].share
            if unit < passed { return lane }
        }
        return lanes.count &- 1
    }
}
