import Foundation
import PortModel

/// Ports that the tests share: made here, or the public reference port where it lies.
enum Ports {
    /// The profile of the reference port, hours 0 to 23.
    static let weights = [
        0.6, 0.5, 0.4, 0.4, 0.5, 0.9, 2.2, 3.4, 4.6, 5.6, 6.4, 6.9, 7.1, 7.2, 7.3, 7.3, 7.2, 6.9,
        6.3, 5.6, 4.6, 3.5, 2.6, 2.0,
    ]

    static let gate = InspectionStage(
        posts: CapacityPlan(constant: 5), service: ServiceTime(.exponential, mean: 15))

    /// One lane, no scanner, no dock.
    static func lane(
        trucksPerDay: Double, booths: CapacityPlan, service: ServiceTime, boothsMax: Int? = nil
    ) -> PortOfEntry {
        PortOfEntry(
            name: "one lane",
            arrivals: ArrivalPlan(trucksPerDay: trucksPerDay, hourlyWeights: weights),
            lanes: [
                ApproachLane(
                    name: "standard", share: 1, booths: booths, boothsMax: boothsMax,
                    service: service)
            ], scan: nil, scanDockShare: 0, dock: nil, exit: gate)
    }

    /// Two lanes, a scanner and docks, a tenth of the reference port.
    static func whole(standardBooths: Int = 2) -> PortOfEntry {
        let service = ServiceTime(.lognormal, mean: 60, variation: 0.7)
        return PortOfEntry(
            name: "small",
            arrivals: ArrivalPlan(trucksPerDay: 1_000, hourlyWeights: weights),
            lanes: [
                ApproachLane(
                    name: "standard", share: 0.7, booths: CapacityPlan(constant: standardBooths),
                    service: service, scanShare: 0.25, dockShare: 0.06),
                ApproachLane(
                    name: "fast", share: 0.3, booths: CapacityPlan(constant: 1), service: service,
                    scanShare: 0.1),
            ],
            scan: InspectionStage(
                posts: CapacityPlan(constant: 3),
                service: ServiceTime(.lognormal, mean: 360, variation: 0.5)),
            scanDockShare: 0.08,
            dock: InspectionStage(
                posts: CapacityPlan(constant: 8),
                service: ServiceTime(.lognormal, mean: 3_600, variation: 0.8)), exit: gate)
    }

    /// `GARITA_DATA`, or the folder beside the project.
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let data = URL(filePath: environment["GARITA_DATA"] ?? "../shared/data", relativeTo: root)
        let folder = data.appending(path: "ports/model")
        if FileManager.default.fileExists(atPath: folder.path) { return folder }
        print("Skipped: the reference port and its M_t/M/10 oracle (docs/formats/port.md).")
        return nil
    }()

    static var isExpected: Bool {
        folder != nil || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: folder.appending(path: name)))
    }
}

/// Mean and its standard error.
struct Sample {
    let mean: Double
    let error: Double

    init(_ values: [Double]) {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        error = (squares / Double(values.count - 1) / Double(values.count)).squareRoot()
    }

    func z(_ truth: Double) -> Double { (mean - truth) / error }
}
