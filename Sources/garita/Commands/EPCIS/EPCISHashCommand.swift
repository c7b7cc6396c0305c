import ArgumentParser
import EPCIS
import JSON

struct EPCISHashCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash",
        abstract: "Names every event by its CBV 2.0 event hash, one a line in the order of events.",
        discussion: """
            The hash is an identifier that others compute too: by its specification two different \
            events may share it. --digest prints our own digest, which tells them apart.
            The file is a document, an event, or .jsonl with one of them a line.
            Example: garita epcis hash capture.json
            Exit status: 0 every event has its line, 1 some lines or events could not be read and \
            were left out, 65 the file is of no use as a whole.
            """)

    @Argument(help: "The document.") var file: String
    @Flag(help: "Print the string that is hashed, not its hash.") var prehash = false
    @Flag(help: "Print our own digest: sha-256 over the event in canonical form.")
    var digest = false

    func validate() throws {
        guard !(prehash && digest) else {
            throw ValidationError("--prehash and --digest are two different things; choose one.")
        }
    }

    func run() async throws {
        var printer = LinePrinter()
        var refused = 0
        let documents = EPCISDocuments(path: file)
        try await documents.each { piece in
            switch Self.outline(of: piece) {
            case .success(let outline):
                refused += try write(outline, to: &printer)
            case .failure(let flaw) where documents.hasLines:
                refused += 1
                Terminal.complain("\(file) line \(flaw.line): \(flaw.advice)")
            case .failure(let flaw): throw GiveUp.useless("\(file): \(flaw.advice)")
            }
        }
        try printer.flush()
        if refused > 0 { throw ExitCode(1) }
    }

    private struct Flaw: Error {
        let line: Int
        let advice: String
    }

    private static func outline(of piece: EPCISDocuments.Piece) -> Result<Outline, Flaw> {
        switch piece {
        case .document(let bytes, let line):
            do throws(JSONError) { return .success(try Outline(reading: bytes)) } catch {
                let why = ForeignForm(bytes)?.advice ?? error.advice
                return .failure(Flaw(line: line, advice: why))
            }
        case .unread(let line, let advice): return .failure(Flaw(line: line, advice: advice))
        }
    }

    /// How many events have no line: they are told on stderr.
    private func write(_ outline: Outline, to printer: inout LinePrinter) throws -> Int {
        if digest {
            for digest in EventDigest.all(in: outline) { try printer.print(digest) }
            return 0
        }
        var number = 0, refused = 0
        try EventHash.each(in: outline) { hash in
            defer { number += 1 }
            if let hash {
                let line = prehash ? String(decoding: hash.prehash, as: UTF8.self) : hash.id
                return try printer.print(line)
            }
            refused += 1
            Terminal.complain(
                "\(file): event \(number) has no hash; wanted an object of a few kilobytes")
        }
        return refused
    }
}
