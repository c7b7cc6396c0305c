import Devices
import Testing

struct FramingTests {
    /// Everything that a session says of bytes that come in pieces of the lengths given in turn.
    private func words(
        _ spoken: DeviceProtocol, _ bytes: [UInt8], pieces: [Int]
    ) -> [DeviceSession.Word] {
        var session = DeviceSession(spoken), words: [DeviceSession.Word] = []
        var at = 0, turn = 0
        while at < bytes.count {
            let end = min(bytes.count, at + pieces[turn % pieces.count])
            session.append(bytes[at..<end])
            while let word = session.next(at: nil) {
                words.append(word)
                if case .closed = word { return words }
            }
            (at, turn) = (end, turn + 1)
        }
        return words
    }

    /// Frames glued together. H02's binary frames have no end of their own, so they stand last.
    private func glued(_ spoken: DeviceProtocol) -> [UInt8] {
        let samples = Samples.of(spoken).map(\.wire)
        return
            (samples.filter { spoken != .h02 || $0[0] != 36 }
            + samples.filter { spoken == .h02 && $0[0] == 36 }).flatMap { $0 }
    }

    // If this failed, a report would be lost or read wrong whenever the network cut it in two or
    // delivered several at once, which it does all day.
    @Test(arguments: DeviceProtocol.allCases)
    func halvesAndGlue(_ spoken: DeviceProtocol) {
        let bytes = glued(spoken)
        let whole = words(spoken, bytes, pieces: [bytes.count])
        #expect(whole.count == Samples.of(spoken).count)
        #expect(whole.allSatisfy(isHeard))
        for pieces in [[1], [2], [7], [3, 64, 1], [1_000, 13]] {
            let said = words(spoken, bytes, pieces: pieces)
            // A binary frame of H02 has no end and two lengths. Cut where the short one would end
            // it is heard at once, and the rest of the long one, which holds no position, refused.
            let heard = spoken == .h02 ? said.filter(isHeard) : said
            #expect(heard == whole, "\(spoken.rawValue) \(pieces)")
        }
    }

    private func isHeard(_ word: DeviceSession.Word) -> Bool {
        if case .heard = word { true } else { false }
    }

    // If this failed, one damaged byte would silence a device until it is switched off and on: the
    // protocols that can find their next frame must, the others must hang up.
    @Test(arguments: DeviceProtocol.allCases)
    func garbage(_ spoken: DeviceProtocol) throws {
        let sample = try #require(Samples.of(spoken).last)
        let noise: [UInt8] = [0xC1, 0x9F, 0x80, 0xFA, 0xB3, 13]
        let said = words(spoken, noise + sample.wire, pieces: [noise.count + sample.wire.count])
        let closes = spoken == .teltonika || spoken == .osmAnd
        guard case .closed = said.last else {
            #expect(!closes)
            let refused = said.dropLast().allSatisfy {
                if case .refused = $0 { true } else { false }
            }
            // GPS103 has no first character: what ends like a message is read, and refused.
            #expect(refused && said.count > 1, "\(spoken.rawValue): \(said.count)")
            if case .heard = said.last {} else { Issue.record("\(spoken.rawValue): not heard") }
            return
        }
        #expect(closes && said.count == 1)
    }

    // If this failed, anybody who opens a connection and sends zeros could fill the memory of the
    // server.
    @Test(arguments: DeviceProtocol.allCases)
    func isBounded(_ spoken: DeviceProtocol) {
        for byte in [0, 36, 40, 42, 43, 0x78, 0x7E, 0x24, 65, 0xFF] as [UInt8] {
            var framer = Framer(spoken.rule)
            let piece = [UInt8](repeating: byte, count: 1_024)
            var most = 0
            for _ in 0..<256 {
                framer.append(piece)
                drain: while true {
                    switch framer.next() {
                    case .waiting, .closed: break drain
                    case .frame, .spoilt: continue
                    }
                }
                most = max(most, framer.bytesWaiting)
            }
            #expect(most <= spoken.rule.frameMax + piece.count, "\(spoken.rawValue) \(byte)")
        }
    }

    // If this failed, a frame whose bytes were changed on the way would be acknowledged, and the
    // device would forget the true one.
    @Test func damagedFramesAreNotAnswered() throws {
        for spoken in [DeviceProtocol.jt808, .teltonika, .gt06, .meitrack] {
            let wire = try #require(Samples.of(spoken).first { $0.positions.count == 1 }).wire
            var damaged = wire
            damaged[wire.count / 2] ^= 0x10
            let said = words(spoken, damaged, pieces: [damaged.count])
            #expect(!said.contains(where: isHeard) && !said.isEmpty, "\(spoken.rawValue)")
        }
    }
}
