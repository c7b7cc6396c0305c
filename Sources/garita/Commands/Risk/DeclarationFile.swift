import ArgumentParser
import Declarations
import FileDoor
import Foundation

/// The option of every command that reads declarations.
struct MappingOptions: ParsableArguments {
    @Option(help: "A mapping of columns (JSON); without it the built-in ones are tried.")
    var mapping: String?

    func read() throws -> Mapping? {
        guard let path = mapping else { return nil }
        do throws(DeclarationFlaw) {
            return try Mapping(parsing: Array(try bytes(path)))
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
    }

    private func bytes(_ path: String) throws(DeclarationFlaw) -> Data {
        do { return try WholeFile.read(path) } catch {
            throw DeclarationFlaw(.mapping("it cannot be read: \(FileReason.reading(path))"))
        }
    }
}

/// A file of declarations, read a piece at a time: as many fit as the disk holds, and memory only
/// ever holds a piece. CSV, or JSON by the ending of the name: `.ndjson` and `.jsonl` have an
/// object a line, `.json` is one list.
struct DeclarationFile {
    /// Large enough that the disk is not waited for, small enough that some fit in memory at once.
    static let pieceBytes = 4 * 1_024 * 1_024
    /// Beyond it the line is no declaration.
    static let lineMax = 1_024 * 1_024
    /// So many complaints are told one by one.
    static let complaintsMax = 20

    let path: String
    let plan: ColumnPlan
    private let reader: Reader
    private var pieces: PieceReader

    private enum Reader: Sendable {
        case comma(CommaReader)
        case lines(ObjectReader)
        case list(ObjectReader)
    }

    init(
        _ path: String, mapping: Mapping?, label: String?, outcomes: Set<String> = [],
        keepsTexts: Bool = false
    ) throws {
        self.path = path
        var pieces = try PieceReader(path)
        do throws(DeclarationFlaw) {
            if path.hasSuffix(".json") {
                let names = try ObjectReader.names(in: try pieces.peekAll())
                let reader = try ObjectReader(
                    names: names, mapping: mapping, label: label, outcomes: outcomes,
                    keepsTexts: keepsTexts)
                self.reader = .list(reader)
                plan = reader.plan
            } else if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
                let names = try ObjectReader.names(in: try pieces.peekLine())
                let reader = try ObjectReader(
                    names: names, mapping: mapping, label: label, outcomes: outcomes,
                    keepsTexts: keepsTexts)
                self.reader = .lines(reader)
                plan = reader.plan
            } else {
                let reader = try CommaReader(
                    header: try pieces.takeLine(), mapping: mapping, label: label,
                    outcomes: outcomes, keepsTexts: keepsTexts)
                self.reader = .comma(reader)
                plan = reader.plan
            }
        } catch { throw GiveUp.useless("\(path): \(error.advice)") }
        self.pieces = pieces
    }

    /// Some further whole lines, unread; nil at the end.
    mutating func nextPiece() throws -> PieceReader.Piece? {
        do throws(DeclarationFlaw) { return try pieces.next() } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }

    /// What a piece says. Pieces can be read side by side.
    func read(_ piece: PieceReader.Piece) -> DeclarationReading {
        switch reader {
        case .comma(let reader): reader.read(piece.bytes, firstLine: piece.firstLine)
        case .lines(let reader): reader.readLines(piece.bytes, firstLine: piece.firstLine)
        case .list(let reader): reader.readList(piece.bytes)
        }
    }

    /// Everything at once, for training. `rowsMax` bounds the memory.
    mutating func readAll(rowsMax: Int) throws -> DeclarationBatch {
        var batch = DeclarationBatch()
        var flaws: [DeclarationFlaw] = []
        while let piece = try nextPiece() {
            let reading = read(piece)
            batch.append(reading.batch)
            flaws += reading.flaws
            guard batch.count <= rowsMax else {
                throw GiveUp.useless(
                    "\(path): \(DeclarationFlaw(.tooManyRows(max: rowsMax)).advice)")
            }
        }
        try refuse(flaws)
        return batch
    }

    /// One unsound row spoils the file: a score must stand for every row, in their order.
    func refuse(_ flaws: [DeclarationFlaw]) throws {
        guard !flaws.isEmpty else { return }
        for flaw in flaws.prefix(Self.complaintsMax) { Terminal.complain("\(path) \(flaw.advice)") }
        let rest = flaws.count - Self.complaintsMax
        if rest > 0 { Terminal.complain("\(path): and \(rest) more like these") }
        throw GiveUp.useless(
            "\(path): \(flaws.count) rows cannot be read; nothing was written. Mend or remove them."
        )
    }
}
