import Devices
import JSON
import Model
import Testing

struct StatementTests {
    private static let heard = SmallNode.now
    private static let device = DeviceID(unchecked: "GPS-1")

    private func lines(
        _ reports: [DeviceReport], _ spoken: DeviceProtocol = .jt600
    ) -> [JSONValue] {
        var reception = Reception("test", from: "1")
        reception.reports = reports
        var statement = DeviceStatement(of: Self.device, speaking: spoken)
        return statement.lines(reception, heard: Self.heard)
    }

    private func report(_ change: (inout DeviceReport) -> Void = { _ in }) -> DeviceReport {
        var report = DeviceReport()
        report.setTime(Self.heard - Seconds(60))
        report.isValid = true
        report.latitude = 32.5
        report.longitude = -117
        change(&report)
        return report
    }

    // A lock whose clock was reset would be refused at the entrance, and its cut with it.
    @Test func aResetClockHidesNoCut() {
        let line = lines([
            report {
                $0.setTime(Instant(milliseconds: 0))
                $0.alarms = [.sealCut]
            }
        ])[0]
        #expect(line["seal"]?.string == "cut")
        #expect(line["time"]?.string == Self.heard.rfc3339)
        #expect(line["valid"]?.bool == false)
        #expect(line["deviceTime"]?.string == Instant(milliseconds: 0).rfc3339)
    }

    // A cut where no satellite is seen would be lost, or put on the equator.
    @Test func aCutWithoutAFixIsToldAtTheLastPlace() {
        var cut = DeviceReport.withoutFix(at: Self.heard)
        cut.alarms = [.sealCut]
        #expect(lines([cut]).map { $0["action"]?.string } == ["door"])
        #expect(lines([cut])[0]["alarm"]?.bool == true)
        let after = lines([report(), cut])[1]
        #expect(after["lat"]?.double == 32.5)
        #expect(after["valid"]?.bool == false)
        #expect(after["seal"]?.string == "cut")
    }

    // Zero degrees are no place; a load would jump to the sea off Africa.
    @Test func zerosAreNoPlace() {
        let zero = report {
            $0.latitude = 0
            $0.longitude = 0
        }
        #expect(lines([zero]).isEmpty)
        #expect(lines([report(), zero])[1]["lat"]?.double == 32.5)
    }

    // A made-up place, or one that the device calls old, would move the load.
    @Test func whatIsNoFixIsNotValid() {
        #expect(lines([report { $0.isMocked = true }])[0]["valid"]?.bool == false)
        #expect(lines([report { $0.isOutdated = true }])[0]["valid"]?.bool == false)
        #expect(lines([report { $0.isValid = false }])[0]["valid"]?.bool == false)
        #expect(lines([report()])[0]["valid"] == nil)
    }

    // An open lock would count as an intact seal, or a plain tracker's own switch as a cut one.
    @Test func aLocksStateIsTheSeals() {
        func seal(_ spoken: DeviceProtocol, _ change: (inout DeviceReport) -> Void) -> String? {
            lines([report(change)], spoken)[0]["seal"]?.string
        }
        func lock(_ inserted: Bool, _ locked: Bool) -> LockReport {
            var lock = LockReport()
            lock.stringInserted = inserted
            lock.motorLocked = locked
            return lock
        }
        #expect(seal(.jt600) { $0.lock = lock(true, true) } == "intact")
        #expect(seal(.jt600) { $0.lock = lock(true, false) } == "cut")
        #expect(seal(.jt600) { $0.lock = lock(false, true) } == "cut")
        #expect(seal(.jt600) { $0.alarms = [.tampering] } == "cut")
        #expect(seal(.gt06) { $0.alarms = [.tampering] } == nil)
        #expect(seal(.gt06) { $0.alarms = [.unlockAlarm] } == "cut")
        #expect(seal(.gt06) { _ in } == nil)
    }

    // Nonsense of one sensor would cost the whole line at the entrance.
    @Test func nonsenseIsLeftOut() {
        let line = lines([
            report {
                $0.speedKnots = 900
                $0.courseDegrees = 700
            }
        ])[0]
        #expect(line["speedKmh"] == nil)
        #expect(line["course"] == nil)
        #expect(lines([report { $0.speedKnots = 50 }])[0]["speedKmh"]?.double == 92.6)
    }
}
