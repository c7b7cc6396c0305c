import CSV
import Foundation
import Screening

/// The names somebody wants looked up, from a text or a CSV file.
enum NameFile {
    struct Query {
        let name: String
        let kind: NameKind
    }

    /// More names are asked for in several runs.
    private static let namesMax = 1_000_000

    static func read(_ path: String) throws -> [Query] {
        let bytes = [UInt8](try WholeFile.read(path))
        let queries = try hasHeading(bytes) ? table(bytes, path) : lines(bytes, path)
        guard !queries.isEmpty else {
            throw GiveUp.useless("\(path) holds no name; wanted one a line.")
        }
        guard queries.count <= namesMax else {
            throw GiveUp.useless("\(path) has more than \(namesMax) names; split it.")
        }
        return queries
    }

    /// CSV when the first line is a heading with `name`.
    private static func hasHeading(_ bytes: [UInt8]) -> Bool {
        var lines = TextLines(), cutter = CommaCells()
        lines.skipMark(bytes.span)
        guard let line = lines.next(bytes.span), cutter.cut(bytes.span, line.range) else {
            return false
        }
        return cutter.ranges.contains { CommaCells.text(bytes.span, $0) == "name" }
    }

    private static func table(_ bytes: [UInt8], _ path: String) throws -> [Query] {
        do throws(CSVFlaw) {
            let table = try CSVTable(bytes, wanted: { ["name", "schema"].contains($0) })
            let names = try table.column("name"), schemas = table["schema"]
            return names.indices.map {
                Query(name: names[$0], kind: NameKind(spelled: schemas?[$0] ?? ""))
            }
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    private static func lines(_ bytes: [UInt8], _ path: String) throws -> [Query] {
        var lines = TextLines(), queries: [Query] = []
        lines.skipMark(bytes.span)
        while let line = lines.next(bytes.span) {
            guard let text = String(validating: bytes[line.range], as: UTF8.self) else {
                throw GiveUp.useless("\(path): line \(line.number) is not UTF-8 text.")
            }
            queries.append(Query(name: text, kind: .unknown))
        }
        return queries
    }
}
