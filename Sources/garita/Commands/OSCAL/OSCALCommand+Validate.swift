import ArgumentParser
import Foundation
import JSON
import OSCAL

extension OSCALCommand {
    struct Validate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says whether files are valid OSCAL, and what is wrong where.",
            discussion: """
                The rules are those of NIST's JSON schema 1.2.3, all eight models. Beside them, two
                controls, groups, parameters, roles, parties or resources with one id are a fault,
                and so is a profile that comes back to itself over the files it imports;
                --schema-only leaves both out. Example:

                  garita oscal validate catalog.json profile.json

                Exit status: 0 all valid, 1 some are not, 65 a file cannot be read at all.
                """)

        @Argument(help: "The JSON files.") var files: [String]
        @Flag(help: "Only what NIST's JSON schema says.") var schemaOnly = false
        @Flag(help: "One JSON object a file: file, model, valid, flaws.") var json = false
        @Option(help: "Flaws told of one file, at most.") var limit = 20

        func run() throws {
            var unreadable = 0, invalid = 0
            for file in files {
                do {
                    let bytes = try OSCALFile.read(file)
                    let result = Validation(bytes, rules: schemaOnly ? .schema : .schemaAndIds)
                    let loop = schemaOnly ? nil : ImportLoop(from: file)
                    if !result.isValid || loop != nil { invalid += 1 }
                    json ? print(object(file, result, loop).text) : tell(file, result, loop)
                } catch let end as GiveUp {
                    // One file that cannot be read is no reason to leave the others unread.
                    unreadable += 1
                    Terminal.complain(end.sentence)
                }
            }
            if unreadable > 0 { throw ExitCode(65) }
            if invalid > 0 { throw ExitCode(1) }
        }

        private func tell(_ file: String, _ result: Validation, _ loop: ImportLoop?) {
            let verdict = result.isValid && loop == nil ? "valid" : "NOT VALID"
            print("\(file): \(verdict), \(result.model ?? "no OSCAL model")")
            if let loop { print("  \(loop.sentence)") }
            for flaw in result.flaws.prefix(max(0, limit)) {
                print("  \(flaw.weight == .fault ? "" : "look: ")\(flaw.advice)")
            }
            let more = result.flaws.count - max(0, limit)
            if more > 0 { print("  … and \(more) more (--limit)") }
        }

        private func object(
            _ file: String, _ result: Validation, _ loop: ImportLoop?
        ) -> JSONValue {
            [
                "file": .text(file), "model": result.model.map(JSONValue.text) ?? .null,
                "valid": .bool(result.isValid && loop == nil),
                "importsItself": loop.map { .list($0.chain.map(JSONValue.text)) } ?? .null,
                "flaws": .list(
                    result.flaws.prefix(max(0, limit)).map { flaw in
                        [
                            "line": flaw.line.map { .int($0) } ?? .null,
                            "pointer": .text(flaw.pointer), "fault": .bool(flaw.weight == .fault),
                            "sentence": .text(flaw.problem.sentence),
                        ]
                    }),
            ]
        }
    }
}
