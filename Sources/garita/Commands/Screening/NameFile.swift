import CSV
import FileDoor
import Foundation
import Screening

/// The names somebody wants looked up, from a text or a CSV file, one after another: a file of any
/// length takes the memory of a line.
struct NameFile {
    struct Query {
        let name: String
        let kind: NameKind
    }

    private let path: String
    /// Where the columns stand, where the first line is a heading with `name`.
    private var columns: [String: Int]?
    private var isBegun = false
    private(set) var asked = 0
    /// Lines that hold no name that can be read.
    private(set) var refused = 0

    /// A name of public lists has a few hundred bytes; a row of a register some thousands.
    private static let lineMax = 64 * 1_024

    private init(_ path: String) { self.path = path }

    /// Calls `look` for each name; a line that cannot be read is told and the rest goes on.
    static func each(_ path: String, _ look: (Query) throws -> Void) async throws -> NameFile {
        var file = NameFile(path)
        do {
            for try await piece in try FileDoor(path, lineMax: lineMax).pieces {
                switch piece {
                case .line(let bytes, let number): try file.take(bytes, number, look)
                case .tooLong(let number):
                    file.complain("line \(number) is longer than \(lineMax >> 10) KiB")
                case .document:
                    throw GiveUp.useless("\(path) is JSON; wanted one name a line, or CSV.")
                case .read: break
                }
            }
        } catch let flaw as FileDoor.Flaw { throw GiveUp.useless(flaw.advice) }
        guard file.asked + file.refused > 0 else {
            throw GiveUp.useless("\(path) holds no name; wanted one a line.")
        }
        return file
    }

    private mutating func take(
        _ line: [UInt8], _ number: Int, _ look: (Query) throws -> Void
    ) throws {
        var bytes = line
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        if !isBegun {
            isBegun = true
            if bytes.starts(with: Self.mark) { bytes.removeFirst(Self.mark.count) }
            columns = Self.heading(bytes)
            if columns != nil { return }
            try demandCommas(bytes)
        }
        guard let query = query(bytes) else {
            return complain("line \(number) is no text in UTF-8, or has no name in its column")
        }
        asked += 1
        try look(query)
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func heading(_ bytes: [UInt8]) -> [String: Int]? {
        guard let cells = cells(bytes)?.map({ $0.lowercased() }), cells.contains("name") else {
            return nil
        }
        return Dictionary(cells.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    }

    /// A table with other marks between its cells would be looked up line by line, and nobody on it
    /// found.
    private func demandCommas(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for (mark, name) in [(Character(";"), "semicolons"), ("\t", "tabs"), ("|", "strokes")] {
            let cells = text.split(separator: mark, omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces.union(["\""]))
            }
            guard cells.count > 1, cells.contains("name") else { continue }
            throw GiveUp.useless(
                "\(path): its heading has \(name) between the columns; wanted commas, as in "
                    + "“name,schema”. Save it as CSV with commas, or keep one name a line and no more."
            )
        }
    }

    private static func cells(_ bytes: [UInt8]) -> [String]? {
        var cutter = CommaCells()
        guard cutter.cut(bytes.span, 0..<bytes.count) else { return nil }
        let texts = cutter.ranges.compactMap { CommaCells.text(bytes.span, $0) }
        return texts.count == cutter.ranges.count ? texts : nil
    }

    private func query(_ bytes: [UInt8]) -> Query? {
        guard let columns else {
            return String(validating: bytes, as: UTF8.self).map { Query(name: $0, kind: .unknown) }
        }
        guard let cells = Self.cells(bytes), let place = columns["name"], place < cells.count,
            !cells[place].isEmpty
        else { return nil }
        let schema = columns["schema"].flatMap { $0 < cells.count ? cells[$0] : nil }
        return Query(name: cells[place], kind: NameKind(spelled: schema ?? ""))
    }

    private mutating func complain(_ sentence: String) {
        refused += 1
        if refused <= Feed.complaintsMax { Terminal.complain("\(path): \(sentence)") }
    }
}
