import Foundation

/// The worked examples, read from the documents themselves, so that neither can drift alone.
enum FormatExamples {
    static func leaf() throws -> [UInt8] { try bytes("leaf", in: "ledger.md") }
    static func leafHash() throws -> [UInt8] { try bytes("leafhash", in: "ledger.md") }
    static func segment() throws -> [UInt8] { try bytes("segment", in: "ledger.md") }
    static func key() throws -> String { try block("key", in: "dossier.md") }
    static func dossier() throws -> String { try block("dossier", in: "dossier.md") + "\n" }

    private static func bytes(_ name: String, in document: String) throws -> [UInt8] {
        hexBytes(try block(name, in: document).filter { !$0.isWhitespace })
    }

    /// The text between ```name and the next fence.
    private static func block(_ name: String, in document: String) throws -> String {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "docs/formats/\(document)"), encoding: .utf8)
        guard let start = page.range(of: "```\(name)\n"),
            let end = page.range(of: "\n```", range: start.upperBound..<page.endIndex)
        else { throw Missing(block: name) }
        return String(page[start.upperBound..<end.lowerBound])
    }

    struct Missing: Error { let block: String }
}
