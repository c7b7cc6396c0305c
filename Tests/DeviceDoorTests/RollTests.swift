import DeviceDoor
import Devices
import Model
import Testing

struct RollTests {
    // A node that restarts would have forgotten whose devices they are.
    @Test func theFileHoldsWhatWasEnrolled() throws {
        var roll = try DeviceRoll.of(.jt600, ["7001234567": "GPS-1", "7009999999": "GPS-2"])
        let first = try #require(roll.entries.first)
        try roll.retire(first.name, at: SmallNode.now)
        let again = try DeviceRoll(roll.bytes)
        #expect(again == roll)
        #expect(again[first.name] == nil)
        #expect(again.entries.first?.retired == SmallNode.now)
    }

    // Two trackers that both are the one on the load would accuse each other.
    @Test func oneDeviceIsOneDevice() throws {
        #expect(throws: DeviceRoll.Refusal.self) {
            try DeviceRoll.of(.jt600, ["7001234567": "GPS-1", "7009999999": "GPS-1"])
        }
        #expect(throws: DeviceRoll.Refusal.self) {
            try DeviceRoll.of(.jt600, ["7001234567": "GPS-1", "7001234567": "GPS-2"])
        }
    }

    // A name with a line end in it would forge a line of the list.
    @Test(arguments: ["", "a b", "x\n", String(repeating: "9", count: 65)])
    func namesAreVisible(_ identity: String) {
        #expect(DeviceName(.jt600, identity) == nil)
    }

    // An operator who mistypes a port would believe that it is open.
    @Test(arguments: [
        "Jt808", "Nothing=1", "Jt808=70000", "Jt808=1/x", "OsmAnd=1/udp", "Jt808=1=2", "=5",
        "Jt808=",
    ])
    func wrongPortsAreRefused(_ text: String) {
        #expect(throws: DevicePort.Flaw.self) { try DevicePort(text) }
    }

    // A damaged file must name its wrong place, not be taken for an empty one.
    @Test(arguments: [
        "{}", "[]", "{\"enrolled\":[{}]}", "x",
        "{\"enrolled\":[{\"protocol\":\"Jt600\",\"identity\":\"1\",\"device\":\"a b\"}]}",
    ])
    func damagedFilesAreRefused(_ text: String) {
        #expect(throws: RollFlaw.self) { try DeviceRoll(Array(text.utf8)) }
    }
}
