import DeviceDoor
import Devices
import JSON
import Model
import Testing

struct TalkTests {
    // A lock that is cut on the road would be heard and nobody would be told.
    @Test(.timeLimit(.minutes(5))) func aCutLockBecomesAFinding() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                #expect(await wire.answer(10) == Frames.acknowledged)
                try await wire.send(Frames.lock(Frames.cut, at: "140509"))
                #expect(await wire.answer(10) == Frames.acknowledged)
            }
            let finding = await lane.finds { $0.cause.kind == .sealBroken }
            #expect(finding?.trip.description == "T-GPS-1")
            #expect(door.meter.figures[.jt600].recorded == 2)
        }
        try await lane.close()
    }

    // A slow radio delivers halves and lumps; a door that wants whole packets loses locks.
    @Test(.timeLimit(.minutes(5))) func halvesAndLumpsAreHeardWhole() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            try await door.connect { wire in
                let first = Frames.lock(Frames.armed, at: "140309")
                for byte in first { try await wire.send([byte]) }
                #expect(await wire.answer(10) == Frames.acknowledged)
                let lump = (10...13).flatMap { Frames.lock(Frames.armed, at: "1404\($0)") }
                try await wire.send(lump.dropLast(7))
                try await wire.send(lump.suffix(7))
                #expect(
                    await wire.answer(40)
                        == Array(repeatElement(Frames.acknowledged, count: 4).joined()))
            }
            #expect(door.meter.figures[.jt600].recorded == 5)
        }
        try await lane.close()
    }

    // Rubbish from a port scanner would end the lock's connection, or the node.
    @Test(.timeLimit(.minutes(5))) func rubbishIsSkippedAndCounted() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            try await door.connect { wire in
                try await wire.send(Array("GET / HTTP/1.1\r\n".utf8))
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                #expect(await wire.answer(10) == Frames.acknowledged)
            }
            #expect(door.meter.figures[.jt600].spoilt > 0)
            #expect(door.meter.figures[.jt600].recorded == 1)
        }
        try await lane.close()
    }

    // Who sends nothing but rubbish would be listened to for ever.
    @Test(.timeLimit(.minutes(5))) func nothingButRubbishIsHungUpOn() async throws {
        let lane = try await SmallNode(devices: [])
        var limits = DeviceDoorLimits()
        limits.spoiltInARowMax = 3
        let gate = lane.gate(DeviceRoll())
        try await OpenDoor.with(["Gps103=0/tcp"], gate, limits: limits) { door in
            try await door.connect { wire in
                try await wire.send(Array("junk;junk;junk;".utf8))
                #expect(await wire.rest().isEmpty)
            }
            #expect(door.meter.figures[.gps103].spoilt == 3)
        }
        try await lane.close()
    }

    // A lock that is told “I have it” while the node has nothing forgets the cut.
    @Test(.timeLimit(.minutes(5))) func whatIsNotOnDiskIsNotAnswered() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            lane.trouble.set(.closed)
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                #expect(await wire.rest().isEmpty)
            }
            #expect(door.meter.figures[.jt600].hindered == 1)
            lane.trouble.set(nil)
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                #expect(await wire.answer(10) == Frames.acknowledged)
            }
            #expect(door.meter.figures[.jt600].recorded == 1)
        }
        try await lane.close()
    }

    // A lost answer makes the device tell it again: the log must not have it twice.
    @Test(.timeLimit(.minutes(5))) func toldTwiceIsRecordedOnceAndAnsweredTwice() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Jt600=0/tcp"], gate) { door in
            for _ in 0..<2 {
                try await door.connect { wire in
                    try await wire.send(Frames.lock(Frames.armed, at: "140309"))
                    #expect(await wire.answer(10) == Frames.acknowledged)
                }
            }
            #expect(door.meter.figures[.jt600].recorded == 1)
            #expect(door.meter.figures[.jt600].repeated == 1)
        }
        try await lane.close()
    }

    // Anybody who knows the port could speak for a load.
    @Test(.timeLimit(.minutes(5))) func strangersAreRefusedAndListed() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.jt600, ["7001234567": "GPS-1"]))
        try await OpenDoor.with(["Teltonika=0/tcp"], gate) { door in
            try await door.connect { wire in
                try await wire.send(Frames.login)
                #expect(await wire.rest() == [0])
            }
            #expect(door.meter.figures[.teltonika].strangers == 1)
            while door.strangers.all.isEmpty { await Task.yield() }
            let stranger = try #require(door.strangers.all.first)
            #expect(stranger.name.identity == "350000000000017")
            #expect(stranger.address == "127.0.0.1")
        }
        try await lane.close()
    }

    // The record count is what lets a Teltonika forget its records.
    @Test(.timeLimit(.minutes(5))) func aTrackerLogsInAndIsAnsweredByCount() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.teltonika, ["350000000000017": "GPS-1"]))
        try await OpenDoor.with(["Teltonika=0"], gate) { door in
            try await door.connect { wire in
                try await wire.send(Frames.login)
                #expect(await wire.answer(1) == [1])
                try await wire.send(Frames.records)
                #expect(await wire.answer(4) == [0, 0, 0, 2])
            }
            let figures = door.meter.figures[.teltonika]
            #expect(figures.recorded + figures.repeated + figures.refused == 2)
        }
        try await lane.close()
    }

    // A phone with the tracking app is the cheapest device there is.
    @Test(.timeLimit(.minutes(5))) func aPhoneIsAnsweredOverHTTP() async throws {
        let lane = try await SmallNode(devices: ["GPS-1"])
        let gate = lane.gate(try .of(.osmAnd, ["truck-7": "GPS-1"]))
        try await OpenDoor.with(["OsmAnd=0"], gate) { door in
            let query = "GET /?id=truck-7&lat=32.54975&lon=-116.9385&timestamp=1787407509&speed=15"
            try await door.connect { wire in
                try await wire.send(Array("\(query) HTTP/1.1\r\nHost: lane\r\n\r\n".utf8))
                let answer = await wire.answer(12)
                #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 200"))
            }
            try await door.connect { wire in
                try await wire.send(Array("GET /?id=x&lat=32&lon=-116 HTTP/1.1\r\n\r\n".utf8))
                let answer = String(decoding: await wire.rest(), as: UTF8.self)
                #expect(answer.hasPrefix("HTTP/1.1 403"))
            }
            try await door.connect { wire in
                let half = "GET /?id=truck-7&lat=32.5&lng=-116.9 HTTP/1.1\r\n\r\n"
                try await wire.send(Array(half.utf8))
                let answer = String(decoding: await wire.rest(), as: UTF8.self)
                #expect(answer.hasPrefix("HTTP/1.1 400") && answer.contains("The field lon"))
            }
            let figures = door.meter.figures[.osmAnd]
            #expect(figures.recorded == 1 && figures.spoilt == 1 && figures.nameless == 0)
        }
        try await lane.close()
    }
}
