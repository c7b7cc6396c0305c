import HTTPDoor
import HTTPTypes
import Model
import Testing

@Suite struct PaceTests {
    private let limits = DoorLimits.standard

    private func pace() -> Pace { Pace(limits, wholeSecondsMax: limits.lineSecondsMax) }

    // If this fails, whoever sends a byte now and then holds an upload for ever.
    @Test func aDribblerIsCutOff() throws {
        var pace = pace()
        pace.note(bytes: 1, waited: .seconds(20))
        try pace.check()
        pace.note(bytes: 1, waited: .seconds(20))
        #expect(throws: Pace.Flaw.slow(bytes: 2, seconds: 40)) { try pace.check() }
    }

    // If this fails, a truck with a slow modem, or one that drove under a bridge, is cut off.
    @Test func aSlowModemIsNot() throws {
        var pace = pace()
        for _ in 0..<600 {
            pace.note(bytes: 1_200, waited: .seconds(1))
            pace.noteWhole()
            try pace.check()
        }
        pace.note(bytes: 10_000, waited: .seconds(29))
        try pace.check()
    }

    // If this fails, a line without an end holds an upload for hours at a decent pace.
    @Test func anEndlessLineIsCutOff() throws {
        var pace = pace()
        for _ in 0..<limits.lineSecondsMax {
            pace.note(bytes: 1_000, waited: .seconds(1))
            try pace.check()
        }
        pace.note(bytes: 1_000, waited: .seconds(1))
        #expect(throws: Pace.Flaw.unfinished(seconds: 121)) { try pace.check() }
    }

    // If this fails, the dribbler is not told what is wanted, or loses what had arrived.
    @Test func theDoorSaysWhatPaceItWants() async throws {
        let knock = Knock(stepSeconds: 20)
        let pieces = ["{\"n\":1}\n", "{", "\"n\"", ":2}\n"].map { Array($0.utf8) }
        let answer = try await knock.post(pieces)
        #expect(answer.status == 408)
        #expect(answer.detail.contains("256 bytes a second"))
        #expect(answer.recorded == 1 && knock.ledger.count == 1)
        #expect(answer.headers[.connection] == "close")
    }

    // If this fails, a small delivery that took a while to come is thrown away although it is whole.
    @Test func whatHasEndedIsNotCutOff() async throws {
        let answer = try await Knock(stepSeconds: 50).post("{\"n\":1}\n")
        #expect(answer.status == 200 && answer.recorded == 1)
    }
}

@Suite struct UploadSlotsTests {
    private let first = KeyID(unchecked: "first")
    private let second = KeyID(unchecked: "second")

    // If this fails, whoever holds one key shuts everybody else out.
    @Test func oneKeyCannotFillTheDoor() throws {
        let limits = DoorLimits.standard
        var slots = UploadSlots()
        for _ in 0..<limits.uploadsPerKeyMax { try slots.take(for: first, limits) }
        #expect(throws: UploadSlots.Shortage.ofKey) { try slots.take(for: first, limits) }
        try slots.take(for: second, limits)
        slots.giveBack(of: first)
        try slots.take(for: first, limits)
        #expect(slots.count == limits.uploadsPerKeyMax + 1)
    }

    // If this fails, the uploads of many keys fill the memory.
    @Test func theDoorHasALimitToo() throws {
        var limits = DoorLimits()
        limits.uploadsMax = 2
        var slots = UploadSlots()
        try slots.take(for: first, limits)
        try slots.take(for: second, limits)
        #expect(throws: UploadSlots.Shortage.ofDoor) { try slots.take(for: second, limits) }
    }
}
