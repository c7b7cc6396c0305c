import Cryptography
package import JSON

/// A piece of a model that is longer than a line may be. The parts of one file have its SHA-256 in
/// common, and lie in the ledger as they came.
package struct ModelPart: Hashable, Sendable {
    package static let format = "garita-model-part-1"
    /// Some 100,000 inspected declarations learnt from: three years of a busy crossing. While it is
    /// read the node needs about ten times as much memory.
    package static let modelBytesMax = 32 * 1_024 * 1_024
    /// What a line holds beside its envelope, after its marks were escaped.
    package static let bytesMax = 960_000
    /// As long as a text in any line may be, with room for the last mark.
    static let textMax = 60_000
    /// Written in a text, every mark of a file may become two. A part holds as many texts as fit, so
    /// up to one of them less than its bytes; and the last part may be short.
    package static let partsMax = 2 * modelBytesMax / (bytesMax - textMax) + 1

    /// Of the whole file, in hexadecimal.
    package let digest: String
    /// From 1.
    package let number: Int
    package let count: Int
    package let bytes: [UInt8]

    package init(members: [JSONMember]) throws(RecordFlaw) {
        try RecordForm.demandOnly(["format", "sha256", "part", "of", "text"], in: members)
        func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }
        digest = try RecordForm.digest(
            "sha256", in: members,
            wanted: "the SHA-256 of the whole file in 64 small hexadecimal digits")
        count = try Self.whole("of", value("of"), 1...Self.partsMax)
        number = try Self.whole("part", value("part"), 1...count)
        let texts = value("text")?.array?.compactMap(\.string) ?? []
        guard !texts.isEmpty, texts.count == value("text")?.array?.count else {
            throw RecordFlaw(
                "text", sent: value("text")?.text ?? "nothing",
                wanted: "a list of texts: this part of the file, one behind the other")
        }
        bytes = texts.flatMap { Array($0.utf8) }
    }

    private static func whole(
        _ name: String, _ value: JSONValue?, _ range: ClosedRange<Int>
    ) throws(RecordFlaw) -> Int {
        guard let value, let number = Int(value.text), range.contains(number) else {
            throw RecordFlaw(
                name, sent: value?.text ?? "nothing",
                wanted: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    package static func digest(of bytes: [UInt8]) -> String {
        SHA256.text(of: bytes)
    }
}
