import Devices
import Testing

struct LockTests {
    /// A binary report of a JT701 with this status word; everything else is as on any day.
    private func report(status: Int, version: UInt8 = 0x19) throws -> Reception {
        let head: [UInt8] = [0x24, 0x70, 0x01, 0x23, 0x45, 0x67, version, 0x11, 0x00, 0x27]
        let place: [UInt8] = [
            0x22, 0x08, 0x26, 0x14, 0x05, 0x09, 0x32, 0x32, 0x98, 0x50, 0x11, 0x65, 0x63, 0x10,
            0x03, 0x00, 0x00,
        ]
        let tail: [UInt8] = [0, 0, 0, 1, 9, 0, 0, 0, 0, UInt8(status >> 8), UInt8(status & 0xFF)]
        let rest: [UInt8] = [0x5F, 0, 1, 0, 2, 20, 0, 0, 0, 0, 0x2A]
        var decoder = DeviceProtocol.jt600.decoder()
        return try decoder.decode(head + place + tail + rest, at: nil)
    }

    // One row a bit of the vendor's table. If this failed, customs would read a cut seal as a cut
    // power supply, or not hear at all that a lock was opened.
    // swift-format-ignore
    @Test(arguments: [
        (0x0002, [.fenceEntered]), (0x0004, [.fenceLeft]),
        (0x0008, [.sealCut]),
        (0x0010, [.vibration]),
        (0x0100, [.unlockAlarm]), (0x0200, [.wrongPin]), (0x0400, [.illegalCard]),
        (0x0800, [.lowBattery]),
        (0x1000, [.backCoverOpened]),
        (0x4000, [.motorFault]),
        (0x20C0, []),
        (0x2048, [.sealCut]),
        (0x3748, [.sealCut, .unlockAlarm, .wrongPin, .illegalCard, .backCoverOpened]),
    ] as [(Int, [DeviceAlarm])])
    func statusWord(_ word: Int, _ alarms: [DeviceAlarm]) throws {
        #expect(try report(status: word).reports.first?.alarms == alarms)
    }

    // If this failed, an armed seal would show as open, or an open one as armed.
    @Test func states() throws {
        let closed = try #require(try report(status: 0x20C0).reports.first?.lock)
        #expect(closed.stringInserted == true && closed.motorLocked == true)
        #expect(closed.backCapClosed == true)
        let open = try #require(try report(status: 0x2048).reports.first?.lock)
        #expect(open.stringInserted == true && open.motorLocked == false)
    }

    // If this failed, the lock would send the same report again until its battery is empty, or
    // take an answer that was not meant for it.
    @Test func answers() throws {
        #expect(try report(status: 0x00C0).reply == nil)
        #expect(try report(status: 0x00E0).reply == Array("(P69,0,42)".utf8))
        #expect(try report(status: 0x00E0, version: 0x17).reply == Array("(P35)".utf8))
    }

    // If this failed, a place from cell towers would pass for one from satellites.
    @Test func placeOfTowers() throws {
        #expect(try report(status: 0x0001).reports.first?.isFromCells == true)
        #expect(try report(status: 0x0000).reports.first?.isFromCells == false)
    }

    // If this failed, who opened the lock, with which card, and how often somebody guessed the PIN
    // would be lost between the lock and the ledger.
    @Test func verdictsOfAnOpening() throws {
        var decoder = DeviceProtocol.jt600.decoder()
        let said =
            "(7001234567,P45,220826,140509,32.549750,N,116.938500,W,A,0,0,2,1,0001234567,1,6,88,91)"
        let lock = try #require(
            try decoder.decode(Array(said.utf8), at: nil).reports.first?.lock)
        #expect(lock.event == 2 && lock.unlockVerification == 1)
        #expect(lock.card == "0001234567" && lock.pinVerification == 1 && lock.wrongPins == 6)
    }
}
