import Declarations
import FileDoor
import Foundation

/// Cuts a file into pieces of whole lines, and knows which line each begins with.
struct PieceReader {
    struct Piece: Sendable {
        let bytes: [UInt8]
        /// From 1.
        let firstLine: Int
    }

    private let path: String
    private let handle: FileHandle
    private var carry: [UInt8] = []
    private var line = 1
    private var isOver = false
    private let isDocument: Bool

    init(_ path: String) throws {
        self.path = path
        isDocument = path.hasSuffix(".json")
        do { handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) } catch {
            throw GiveUp.useless("Cannot read \(path): \(FileReason.reading(path)).")
        }
        var mark = try chunk(3)
        if mark == [0xEF, 0xBB, 0xBF] { mark = [] }
        carry = mark
    }

    /// The first line, taken away.
    mutating func takeLine() throws(DeclarationFlaw) -> [UInt8] {
        let head = try peekLine()
        guard !head.isEmpty else { throw DeclarationFlaw(.empty) }
        carry.removeFirst(min(carry.count, head.count + 1))
        line += 1
        return head.last == UInt8(ascii: "\r") ? head.dropLast() : head
    }

    /// The first line, left where it is.
    mutating func peekLine() throws(DeclarationFlaw) -> [UInt8] {
        while !carry.contains(UInt8(ascii: "\n")), !isOver, carry.count <= DeclarationFile.lineMax {
            try readOn()
        }
        let end = carry.firstIndex(of: UInt8(ascii: "\n")) ?? carry.count
        guard end <= DeclarationFile.lineMax else {
            throw DeclarationFlaw(line: 1, .tooLong(max: DeclarationFile.lineMax))
        }
        return Array(carry[..<end])
    }

    /// The whole document, left where it is.
    mutating func peekAll() throws(DeclarationFlaw) -> [UInt8] {
        while !isOver, carry.count <= FileDoor.documentMax { try readOn() }
        guard carry.count <= FileDoor.documentMax else {
            throw DeclarationFlaw(.tooLong(max: FileDoor.documentMax))
        }
        return carry
    }

    /// nil at the end.
    mutating func next() throws(DeclarationFlaw) -> Piece? {
        if isDocument {
            let all = try peekAll()
            carry = []
            return all.isEmpty ? nil : Piece(bytes: all, firstLine: 1)
        }
        while !isOver, carry.count < DeclarationFile.pieceBytes { try readOn() }
        guard !carry.isEmpty else { return nil }
        var end = carry.count
        if !isOver {
            guard let last = carry.lastIndex(of: UInt8(ascii: "\n")) else {
                throw DeclarationFlaw(line: line, .tooLong(max: DeclarationFile.pieceBytes))
            }
            end = last + 1
        }
        let piece = Piece(bytes: Array(carry[..<end]), firstLine: line)
        line += piece.bytes.count { $0 == UInt8(ascii: "\n") }
        carry = Array(carry[end...])
        return piece
    }

    private mutating func readOn() throws(DeclarationFlaw) {
        let more = try chunk(DeclarationFile.pieceBytes)
        isOver = more.isEmpty
        carry += more
    }

    private func chunk(_ count: Int) throws(DeclarationFlaw) -> [UInt8] {
        do { return Array(try handle.read(upToCount: count) ?? Data()) } catch {
            throw DeclarationFlaw(.unreadable(FileReason.reading(path)))
        }
    }
}
