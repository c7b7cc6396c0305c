import Examination
import JSON
import Model
import Testing

/// Models that come in parts, with breaks and other files between.
struct UploadTests {
    private static let office = PartyID(unchecked: "us-cbp")

    private func parts(_ text: String, of count: Int) throws -> [ModelPart] {
        let bytes = Array(text.utf8), digest = ModelPart.digest(of: bytes)
        let size = (bytes.count + count - 1) / count
        return try (0..<count).map { place in
            let piece = bytes[(place * size)..<min(bytes.count, (place + 1) * size)]
            let record: JSONValue = [
                "format": .text(ModelPart.format), "sha256": .text(digest),
                "part": .int(place + 1), "of": .int(count),
                "text": .list([.text(String(decoding: piece, as: UTF8.self))]),
            ]
            guard case .part(let part) = try ModelFiling(parsing: record.bytes) else {
                throw NotAPart()
            }
            return part
        }
    }

    private struct NotAPart: Error {}

    private func send(_ part: ModelPart, to desk: inout TargetingDesk, by office: PartyID = office)
    {
        _ = desk.file(part, of: office, at: LedgerIndex(1), received: Instant(milliseconds: 0))
    }

    private static func state(_ desk: TargetingDesk, _ part: ModelPart) -> ModelUploads.State? {
        desk.uploadStates.first { $0.digest == part.digest }
    }

    // A line that broke in the middle of a model would make it be sent for ever: its first parts are
    // known already, and nothing would take them again.
    @Test func anUploadGoesOnAfterAnotherFile() throws {
        var desk = TargetingDesk()
        let one = try parts(#"{"format":"no model at all"}"#, of: 3)
        let other = try parts(#"{"format":"another file"}"#, of: 2)
        send(one[0], to: &desk)
        send(other[0], to: &desk)
        send(one[2], to: &desk)
        #expect(Self.state(desk, one[0])?.arrived == 2)
        #expect(Self.state(desk, other[0])?.arrived == 1)
        send(one[1], to: &desk)
        let state = try #require(Self.state(desk, one[0]))
        // Whole, and what is wrong with the whole is said.
        #expect(state.arrived == 3 && state.flaw?.isEmpty == false)
    }

    // One letter that was lost would cost all parts, which are repeats when they are sent again.
    @Test func aPartIsMended() throws {
        var desk = TargetingDesk()
        let whole = try parts(#"{"format":"no model at all"}"#, of: 2)
        let record: JSONValue = [
            "format": .text(ModelPart.format), "sha256": .text(whole[0].digest), "part": 2, "of": 2,
            "text": .list([.text("torn")]),
        ]
        guard case .part(let torn) = try ModelFiling(parsing: record.bytes) else { return }
        send(whole[0], to: &desk)
        send(torn, to: &desk)
        #expect(Self.state(desk, torn)?.flaw?.contains("another file") == true)
        send(whole[1], to: &desk)
        #expect(Self.state(desk, torn)?.flaw?.contains("another file") == false)
    }

    // What makes way would be waited for.
    @Test func whatMakesWayIsTold() throws {
        var desk = TargetingDesk()
        let files = try (0..<3).map { try parts("file number \($0)", of: 2) }
        for file in files { send(file[0], to: &desk) }
        #expect(Self.state(desk, files[0][0])?.flaw?.contains("made way") == true)
        #expect(Self.state(desk, files[1][0])?.flaw == nil)
        #expect(desk.uploadStates.count == 3)
    }

    // A model of the full size that is all marks would need more parts than a door takes.
    @Test func theLargestModelFitsItsParts() {
        let sample = Array(repeating: UInt8(ascii: "\""), count: 4 * 1_024 * 1_024)
        let count = ModelPart.records(of: sample).count
        #expect(count * ModelPart.modelBytesMax / sample.count <= ModelPart.partsMax)
    }
}
