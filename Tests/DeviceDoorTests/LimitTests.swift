import DeviceDoor
import Devices
import Foundation
import Model
import Testing

struct LimitTests {
    // One broken gateway would take every connection, and the fleet would be silent.
    @Test(.timeLimit(.minutes(5))) func anAddressHasItsShare() async throws {
        let lane = try await SmallNode(devices: [])
        var limits = DeviceDoorLimits()
        limits.perAddressMax = 1
        try await OpenDoor.with(["Jt600=0/tcp"], lane.gate(DeviceRoll()), limits: limits) { door in
            try await door.connect { _ in
                await door.counted { $0.open == 1 }
                try await door.connect { second in
                    let heard = await second.rest()
                    #expect(heard.isEmpty)
                }
            }
            await door.counted { $0[.jt600].crowded == 1 }
        }
        try await lane.close()
    }

    // Who opens a connection and says nothing, or a byte now and then, would hold it for ever.
    @Test(.timeLimit(.minutes(5))) func theNamelessAreHungUpOn() async throws {
        let lane = try await SmallNode(devices: [])
        var limits = DeviceDoorLimits()
        limits.namelessSeconds = 1
        try await OpenDoor.with(["Jt600=0/tcp"], lane.gate(DeviceRoll()), limits: limits) { door in
            try await door.connect { wire in
                // On a busy machine the door may be tired of waiting before this is said.
                try? await wire.send([36])
                #expect(await wire.rest().isEmpty)
            }
            await door.counted { $0[.jt600].idle == 1 }
        }
        try await lane.close()
    }

    // A lock on a bad radio would keep all others waiting for the rest of its word.
    @Test(.timeLimit(.minutes(5))) func aSlowSenderHoldsUpNobody() async throws {
        let lane = try await SmallNode(devices: ["GPS-1", "GPS-2"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1", "7009999999": "GPS-2"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            let half = Frames.lock(Frames.armed, at: "140309", serial: "7009999999")
            try await door.connect { slow in
                try await slow.send(half.prefix(30))
                await door.counted { $0[.jt600].bytes == 30 }
                try await door.connect { wire in
                    try await wire.send(Frames.lock(Frames.cut, at: "140509"))
                    #expect(await wire.answer(10) == Frames.acknowledged)
                }
                #expect(await lane.finds { $0.cause.kind == .sealBroken } != nil)
                try await slow.send(half.dropFirst(30))
                #expect(await slow.answer(10) == Frames.acknowledged)
            }
        }
        try await lane.close()
    }

    // A dead radio's connection would be kept until nobody else finds room.
    @Test(.timeLimit(.minutes(5))) func theSilentAreHungUpOn() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        var limits = DeviceDoorLimits()
        limits.idleSeconds = 1
        try await OpenDoor.with(["Jt600=0/tcp"], gate, limits: limits) { door in
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                let heard = await wire.rest()
                // On a busy machine the door may be tired of waiting before it has read this.
                #expect(heard == Frames.acknowledged || heard.isEmpty)
            }
            await door.counted { $0[.jt600].idle == 1 }
        }
        try await lane.close()
    }

    // A retired device, stolen perhaps, would go on speaking for as long as it stays connected.
    @Test(.timeLimit(.minutes(5))) func theRetiredAreShutOut() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let roll = RollOfTheDay(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], lane.gate(asking: roll)) { door in
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                #expect(await wire.answer(10) == Frames.acknowledged)
                try roll.retireAll()
                var minute = 1_000
                var isOpen = true
                while isOpen, minute < 1_100 {
                    minute += 1
                    let time = "13\(String(minute).suffix(2))09"
                    // The door may hang up while we still talk.
                    try? await wire.send(Frames.lock(Frames.armed, at: time))
                    isOpen = await wire.answer(10).count == 10
                    try await Task.sleep(for: .milliseconds(100))
                }
                #expect(!isOpen)
            }
            await door.counted { $0[.jt600].strangers == 1 }
        }
        try await lane.close()
    }

    // 5,000 locks asleep in a yard must not keep the one that is being cut from being heard.
    // By hand, since it takes 10,000 open files: GARITA_IDLE_CONNECTIONS=5000.
    @Test(
        .enabled(if: Crowding.wanted > 0, "set GARITA_IDLE_CONNECTIONS to a number"),
        .timeLimit(.minutes(5)))
    func thousandsOfSleepersHarmNobody() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            let sleepers = try Crowding.connect(Crowding.wanted, to: try door.port())
            defer { sleepers.forEach { Crowding.hangUp($0) } }
            await door.counted { $0.open == Crowding.wanted }
            let begin = ContinuousClock.now
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.cut, at: "140509"))
                #expect(await wire.answer(10) == Frames.acknowledged)
            }
            print(
                "\(Crowding.wanted) asleep; a cut is answered in \(ContinuousClock.now - begin);",
                Crowding.memory())
            #expect(await lane.finds { $0.cause.kind == .sealBroken } != nil)
        }
        try await lane.close()
    }
}
