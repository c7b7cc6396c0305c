package import JSON
package import Model

/// From what one device reports to the lines that the node's entrance reads: a position where there
/// is a place, a door's alarm where a lock cries out and nobody knows where it is.
///
/// It remembers the device's last place, because a lock that is cut in a shed has no fix.
package struct DeviceStatement: Sendable {
    private let device: DeviceID
    private let spoken: DeviceProtocol
    private let isLock: Bool
    private var last: (latitude: Double, longitude: Double)?

    /// Models of JT/T 808 that are padlocks: their tamper alarms are the seal's.
    private static let padlocks: Set<String> = ["G-360P", "G-508P"]

    package init(of device: DeviceID, speaking spoken: DeviceProtocol, model: String? = nil) {
        self.device = device
        self.spoken = spoken
        isLock =
            spoken == .jt600 || spoken == .eseal || model.map(Self.padlocks.contains) ?? false
    }

    /// In the order reported. A report without place, alarm or state says nothing of a load.
    package mutating func lines(_ reception: Reception, heard: Instant) -> [JSONValue] {
        reception.reports.compactMap { line($0, heard) }
    }

    private mutating func line(_ report: DeviceReport, _ heard: Instant) -> JSONValue? {
        let words = DeviceWords(report, from: isLock)
        let moment = DeviceMoment(report, heard: heard)
        if let latitude = report.latitude, let longitude = report.longitude {
            // 0, 0 is what a receiver says that has never had a fix; no truck is in that sea.
            guard latitude != 0 || longitude != 0 else { return wordOnly(report, words, moment) }
            if report.isValid, !report.isMocked, !report.isOutdated {
                last = (latitude, longitude)
            }
            return position(report, words, moment, (latitude, longitude))
        }
        return wordOnly(report, words, moment)
    }

    private func wordOnly(
        _ report: DeviceReport, _ words: DeviceWords, _ moment: DeviceMoment
    ) -> JSONValue? {
        if let last, moment.isDevices || !words.isEmpty || !report.alarms.isEmpty {
            return position(report, words, moment, last, isOld: true)
        }
        guard words.seal == .cut || words.door == .open else { return nil }
        var line = StatementMembers()
        line.add("action", "door")
        line.add("device", device.description)
        line.add("time", moment.time.rfc3339)
        line.add("received", moment.heard.rfc3339)
        line.add("state", "open")
        line.add("alarm", .bool(words.seal == .cut))
        addSaid(report, moment, to: &line)
        return line.value
    }

    private func position(
        _ report: DeviceReport, _ words: DeviceWords, _ moment: DeviceMoment,
        _ place: (latitude: Double, longitude: Double), isOld: Bool = false
    ) -> JSONValue {
        let isFresh = !isOld && !report.isOutdated
        var line = StatementMembers()
        line.add("device", device.description)
        line.add("time", moment.time.rfc3339)
        line.add("received", moment.heard.rfc3339)
        line.add("lon", .double(place.longitude))
        line.add("lat", .double(place.latitude))
        // A place that an app made up, or whose time nobody believes, moves no load.
        let isValid = isFresh && report.isValid && !report.isMocked && moment.isDevices
        if !isValid { line.add("valid", false) }
        if isFresh { Self.addMotion(report, to: &line) }
        line.add("door", words.door?.rawValue)
        line.add("seal", words.seal?.rawValue)
        addSaid(report, moment, to: &line)
        return line.value
    }

    /// The nearest whole kilometre is what a cell tower knows.
    private static let cellMetres = 1_000

    /// No truck is faster; the entrance refuses the whole line for a sensor's nonsense.
    private static let speedMax = 300.0

    /// A quarter of the Earth's girth; the entrance refuses more.
    private static let accuracyMax = 1e7

    private static func addMotion(_ report: DeviceReport, to line: inout StatementMembers) {
        let speed = (report.speedKnots * 1.852 * 100).rounded() / 100
        if (0...speedMax).contains(speed) { line.add("speedKmh", .double(speed)) }
        // A course of zero at rest is how most devices say that they have none.
        let course = report.courseDegrees
        if (0...360).contains(course), course > 0 || speed > 0 {
            line.add("course", .double(course))
        }
        if report.isFromCells {
            line.add("accuracyMetres", .int(cellMetres))
        } else if let accuracy = report.accuracyMetres, (0...accuracyMax).contains(accuracy) {
            line.add("accuracyMetres", .double(accuracy))
        }
    }

    /// What nobody judges but a person may want to read: kept with the line.
    private func addSaid(
        _ report: DeviceReport, _ moment: DeviceMoment, to line: inout StatementMembers
    ) {
        line.add("protocol", spoken.rawValue)
        if !report.alarms.isEmpty {
            line.add("alarms", .list(report.alarms.map { .text($0.rawValue) }))
        }
        if let told = moment.disbelieved { line.add("deviceTime", told.rfc3339) }
        if let members = report.details.members, !members.isEmpty {
            line.add("said", report.details)
        }
    }
}
