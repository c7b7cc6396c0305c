import ArgumentParser
import EPCIS
import Foundation
import JSON

struct EPCISValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Says of EPCIS 2.0 documents whether they are valid, and what is wrong where.",
        discussion: """
            Against JSON schema 2.0.1 with its formats, and against the rules that no schema sees: \
            clocks of sensors, error declarations, parents, container numbers, places, GS1 keys, \
            prefixes. docs/formats/epcis.md lists them.
            One JSON line a document, in the order given: file, line (from 1; 1 for a file that is \
            one document), valid, errors with path (a JSON pointer) and message. A .jsonl or \
            .ndjson file holds one document a line; one event by itself is a document too.
            Example: garita epcis validate capture.json day.jsonl
            Exit status: 0 all valid, 1 some are not.
            """)

    @Argument(help: "The documents.") var files: [String]
    @Flag(help: "Ask only what the schema asks, to compare with another validator.")
    var schemaOnly = false

    func run() async throws {
        var printer = LinePrinter()
        var isAllValid = true
        for file in files {
            var count = 0
            try await EPCISDocuments(path: file).each { piece in
                let (line, errors) = errors(in: piece)
                count += 1
                if !errors.isEmpty { isAllValid = false }
                let verdict: JSONValue = [
                    "file": .string(file), "line": .int(line), "valid": .bool(errors.isEmpty),
                    "errors": .list(errors.map(\.json)),
                ]
                try printer.print(verdict)
            }
            if count == 0 { Terminal.complain("\(file): there is no document in it") }
        }
        try printer.flush()
        if !isAllValid { throw ExitCode(1) }
    }

    private func errors(in piece: EPCISDocuments.Piece) -> (line: Int, [Violation]) {
        switch piece {
        case .document(let bytes, let line):
            (line, Validator.violations(in: bytes, asksRules: !schemaOnly))
        case .unread(let line, let advice): (line, [Violation(path: "", message: advice)])
        }
    }
}
