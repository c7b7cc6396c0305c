import Examination
import JSON
import Testing

/// Models that are longer than a line may be.
struct PartTests {
    private static func parts(_ text: String) throws -> [ModelPart] {
        try ModelPart.records(of: Array(text.utf8)).map { record in
            guard case .part(let part) = try ModelFiling(parsing: record.bytes) else {
                throw RecordFlawSeen()
            }
            return part
        }
    }

    private struct RecordFlawSeen: Error {}

    // A model would come out of its parts as another one, or a line would be too long for the door.
    @Test func theFileComesBack() throws {
        let text = String(repeating: #"{"año":"\n","x":[1,2]}"#, count: 120_000)
        let records = ModelPart.records(of: Array(text.utf8))
        #expect(records.count > 2)
        #expect(records.allSatisfy { $0.bytes.count < 1_048_000 })
        let parts = try Self.parts(text)
        #expect(parts.map(\.number) == Array(1...parts.count))
        #expect(parts.flatMap(\.bytes) == Array(text.utf8))
        #expect(Set(parts.map(\.digest)) == [ModelPart.digest(of: Array(text.utf8))])
    }

    // Half a model would be taken for one, or a part for a whole.
    @Test(arguments: [
        (#"{"format":"garita-model-part-1","sha256":"ab","part":1,"of":2,"text":["x"]}"#, "sha256"),
        (Self.part(#""part":3,"of":2,"text":["x"]"#), "part"),
        (Self.part(#""part":1,"of":99,"text":["x"]"#), "of"),
        (Self.part(#""part":1,"of":2,"text":[]"#), "text"),
        (Self.part(#""part":1,"of":2,"text":[1]"#), "text"),
        (Self.part(#""part":1,"of":2,"text":["x"],"hue":1"#), "hue"),
    ])
    func anUnsoundPartIsRefused(_ text: String, _ field: String) {
        do throws(RecordFlaw) {
            _ = try ModelFiling(parsing: Array(text.utf8))
            Issue.record("it was taken")
        } catch { #expect(error.field == field) }
    }

    private static func part(_ rest: String) -> String {
        let digest = ModelPart.digest(of: [1])
        return #"{"format":"garita-model-part-1","sha256":"\#(digest)",\#(rest)}"#
    }
}
