import JSON
import PortModel
import Testing

struct FormTests {
    private static let own = #"""
        {"name": "Small", "arrivals": {"trucksPerHour": [H]},
         "lanes": [{"name": "standard", "share": 1, "booths": B, "service": S, "scanShare": 0.1}],
         "scan": {"servers": 2, "service": {"meanSeconds": 360, "cv": 0.5}, "dockShare": 0},
         "exit": E}
        """#

    private static func port(
        hours: String = Array(repeating: "10", count: 24).joined(separator: ","),
        booths: String = "2", service: String = #"{"meanSeconds": 60, "cv": 0.5}"#,
        exit: String =
            #"{"servers": 2, "service": {"distribution": "exponential", "meanSeconds": 9}}"#
    ) throws(PortFlaw) -> PortOfEntry {
        var text = own
        for (mark, value) in [("H]", hours + "]"), (" B,", " \(booths),"), (" S,", " \(service),")]
        {
            text = text.replacing(mark, with: value)
        }
        return try PortOfEntry(parsing: Array(text.replacing(" E}", with: " \(exit)}").utf8))
    }

    // The form in the documentation would not be the form that is read.
    @Test func bothWaysToWriteARoster() throws {
        let hourly = try Self.port(
            booths: "[" + Array(repeating: "1", count: 12).joined(separator: ",")
                + Array(repeating: ",3", count: 12).joined() + "]")
        let spans = try Self.port(
            booths:
                #"[{"from": "00:00", "to": "12:00", "open": 1}, {"from": "12:00", "to": "24:00", "open": 3}]"#
        )
        #expect(hourly.lanes[0].booths.postHours() == 48)
        #expect(spans.lanes[0].booths.hourlyMean == hourly.lanes[0].booths.hourlyMean)
    }

    // Whoever wrote the file could not mend it from the sentence alone.
    // swift-format-ignore
    @Test(arguments: [
        (#"[{"from": "00:00", "to": "06:00", "open": 1}, {"from": "07:00", "to": "24:00", "open": 2}]"#,
         "has a gap from 06:00 to 07:00"),
        (#"[{"from": "00:00", "to": "06:00", "open": 1}, {"from": "05:00", "to": "24:00", "open": 2}]"#,
         "says twice what is open from 05:00 to 06:00"),
        (#"[{"from": "00:00", "to": "22:00", "open": 1}]"#,  "has a gap from 22:00 to 24:00"),
        ("[1, 2, 3]",                                        "has 3 values, so the day has gaps"),
        ("-1",                                               "found -1; wanted a whole number from 0"),
        ("0",                                                "nobody on duty at the end of the day"),
    ])
    func spoiltRoster(_ booths: String, _ sentence: String) {
        Self.refused(sentence) { () throws(PortFlaw) in try Self.port(booths: booths) }
    }

    // swift-format-ignore
    @Test(arguments: [
        (#"{"meanSeconds": -60, "cv": 0.5}"#,                "lanes[0].service.meanSeconds: found -60"),
        (#"{"meanSeconds": 0, "cv": 0.5}"#,                  "more than none"),
        (#"{"meanSeconds": 60}"#,                            "lanes[0].service.cv is missing"),
        (#"{"meanSeconds": 60, "cv": 0.5, "kv": 1}"#,        "lanes[0].service.kv is not a field"),
        (#"{"distribution": "weibull", "meanSeconds": 1}"#,  "wanted \"lognormal\", \"exponential\""),
    ])
    func spoiltService(_ service: String, _ sentence: String) {
        Self.refused(sentence) { () throws(PortFlaw) in try Self.port(service: service) }
    }

    // Trucks would come in and never leave.
    @Test func aPortWithoutAnExit() {
        Self.refused("The port has no exit") { () throws(PortFlaw) in try Self.port(exit: "null") }
        let closed = #"{"servers": 0, "service": {"meanSeconds": 9, "cv": 1}}"#
        Self.refused("The port has no exit") { () throws(PortFlaw) in try Self.port(exit: closed) }
    }

    // A port that cannot keep up would look like one with long waits.
    @Test func overloadIsSaidWithItsPace() throws {
        let hours = Array(repeating: "130", count: 24).joined(separator: ",")
        let warnings = PortLoad(try Self.port(hours: hours)).warnings
        // 130 trucks an hour of a minute each, two booths: ten trucks an hour too many.
        #expect(warnings.count == 1)
        let sentence = try #require(warnings.first)
        #expect(sentence.contains("lane standard is overloaded all day"))
        #expect(sentence.contains("grows by 10.0 trucks an hour"), "\(sentence)")
        #expect(PortLoad(try Self.port()).warnings.isEmpty)
    }

    // The port's director would be told to staff docks that its few booths never fill.
    @Test func boothsThatAreTooFewSpareWhatLiesBehindThem() {
        let port = Ports.lane(
            trucksPerDay: 100_000, booths: CapacityPlan(constant: 1),
            service: ServiceTime(.exponential, mean: 60))
        let load = PortLoad(port)
        #expect(load.overloaded.map(\.name) == ["lane standard"])
        // A booth of a minute a truck lets 1,440 through a day.
        #expect(load.stages.last?.trucksPerDay == 1_440)
    }

    // The parameter file that everybody shares would need rewriting first.
    @Test(.enabled(if: Ports.isExpected))
    func theParameterFileAsItIs() throws {
        let bytes = try Ports.bytes("port_params.json")
        let port = try PortOfEntry(parsing: bytes)
        #expect(port.lanes.map(\.name) == ["standard", "fast"])
        #expect(port.lanes.map { $0.booths.postHours() } == [145, 52])
        let text = String(decoding: bytes, as: UTF8.self)
        let changes = [
            ("\"exit_servers\": 5", "\"exit_servers\": 0", "The port has no exit"),
            ("\"nii_servers\"", "\"nii_server\"", "nii_server is not a field of this form"),
            ("\"mean\": 45", "\"mean\": -45", "primary_fast.mean: found -45"),
            ("\"fast_booths\": [1,1,", "\"fast_booths\": [1,", "fast_booths has 23 values"),
        ]
        for (from, to, sentence) in changes {
            let changed = Array(text.replacing(from, with: to).utf8)
            Self.refused(sentence) { () throws(PortFlaw) in try PortOfEntry(parsing: changed) }
        }
    }

    // swift-format-ignore
    @Test(arguments: [
        (#"{"shifts": []}"#,                                       "shifts has 0 entries"),
        (#"{"shifts": [{"hours": 8, "starts": [6]}]}"#,            "No shift covers hour 0"),
        (#"{"shifts": [{"hours": 8, "mealHour": 9}]}"#,            "shifts[0].mealHour: found 9"),
        (#"{"shifts": [{"hours": 8, "wage": 9}]}"#,                "shifts[0].wage is not a field"),
    ])
    func spoiltShifts(_ text: String, _ sentence: String) {
        do throws(PortFlaw) {
            _ = try ShiftForm.read(Array(text.utf8))
            Issue.record("\(text) was accepted")
        } catch { #expect(error.advice.contains(sentence), "\(error.advice)") }
    }

    private static func refused(
        _ sentence: String, _ read: () throws(PortFlaw) -> PortOfEntry
    ) {
        do throws(PortFlaw) {
            _ = try read()
            Issue.record("accepted; wanted: \(sentence)")
        } catch { #expect(error.advice.contains(sentence), "\(error.advice)") }
    }
}
