import Devices
import JSON
import Model
import Testing

struct SampleTests {
    // If this failed, a device of this protocol would be put at the wrong place or time, its alarm
    // would be lost, or it would wait for its answer and drain its battery sending again.
    @Test(arguments: DeviceProtocol.allCases)
    func says(_ spoken: DeviceProtocol) {
        let samples = Samples.of(spoken)
        #expect(!samples.isEmpty)
        var session = DeviceSession(spoken)
        for sample in samples {
            let place = "\(spoken.rawValue): \(sample.why)"
            session.append(sample.wire)
            guard case .heard(let heard) = session.next(at: nil) else {
                Issue.record("\(place): nothing was heard")
                continue
            }
            #expect(session.next(at: nil) == nil, "\(place)")
            expect(heard, sample, place)
            if let device = sample.device { #expect(session.device == device, "\(place)") }
        }
    }

    // If this failed, a tracker on UDP would be heard as noise.
    @Test func datagrams() {
        for sample in Samples.all where sample.isDatagram {
            var session = DeviceSession(sample.spoken)
            guard case .heard(let heard) = session.hear(datagram: sample.wire, at: nil).first else {
                Issue.record("\(sample.why): nothing was heard")
                continue
            }
            expect(heard, sample, sample.why)
        }
    }

    private func expect(_ heard: Reception, _ sample: Samples.Sample, _ place: String) {
        #expect(heard.reports.count == sample.positions.count, "\(place)")
        for (report, expected) in zip(heard.reports, sample.positions) {
            let difference = Agreement.difference(report, sample: expected)
            #expect(difference == nil, "\(place): \(difference ?? "")")
        }
        let line = DecodedCase(0, .success(heard)).json
        let alarms = line["alarms"]?.array?.compactMap(\.string) ?? []
        #expect(alarms == sample.alarms, "\(place)")
        #expect(line["reply"]?.string == sample.reply, "\(place)")
    }

    // If this failed, a device that asks for the time would never hear it, or hear a wrong one.
    @Test func tellsTheTime() throws {
        let now = try Instant(rfc3339: "2026-08-22T14:05:09Z")
        var phone = DeviceProtocol.gt06.decoder(), lock = DeviceProtocol.jt808.decoder()
        let asked = try #require(Hex.bytes("7878058a0006880f0d0a"))
        let answer = try phone.decode(asked, at: now).reply.map { Hex.text($0.prefix(12)) }
        #expect(answer == "78780b8a1a08160e05090006")
        #expect(try phone.decode(asked, at: nil).reply == nil)
        let question = try #require(Hex.bytes("7e0109000001234567890100072b7e"))
        let told = try lock.decode(question, at: now).reply.map { Hex.text($0[13..<21]) }
        #expect(told == "07ea08160e050900")
    }
}
