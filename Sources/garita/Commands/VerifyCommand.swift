import ArgumentParser
import Engine
import Foundation
import Ledger
import Model

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a dossier offline, and says exactly what is wrong with it.",
        discussion: "Exit status: 0 sound, 2 unreadable, 3 something in it is not true.")

    @Argument(help: "The dossier.")
    var dossier: String
    @Option(help: "The ledger's verifier key, or a file that holds it. Get it from the authority.")
    var key: String
    @Option(help: "A checkpoint you hold from elsewhere; a fork shows only to those who compare.")
    var checkpoint: [String] = []

    func run() throws {
        let key = try Self.key(key)
        let held = try checkpoint.map { try SignedNote(Array(read($0))) }
        let dossier: Dossier
        do { dossier = try Dossier(Array(read(self.dossier))) } catch let flaw as DossierFlaw {
            print("NOT SOUND  \(self.dossier) cannot be read as a dossier.\n  \(flaw.advice)")
            throw ExitCode(2)
        }
        let problems = dossier.problems(key: key, held: held)
        guard problems.isEmpty else {
            print("NOT SOUND  \(problems.count) thing(s) in \(self.dossier) are not true:")
            for problem in problems { print("  • \(problem.sentence)") }
            throw ExitCode(3)
        }
        print(
            """
            SOUND  trip \(dossier.cover.trip): \(dossier.cover.facts) facts, none missing, none \
            changed; \(dossier.cover.withheld) withheld.
              ledger      \(dossier.cover.origin)
              checkpoints \(dossier.earlier.count + 1), each a growth of the one before
              handed out  \(disclosure(of: dossier))
            Facts after that are in no dossier made then; compare a newer checkpoint with --checkpoint.
            """)
    }

    private func disclosure(of dossier: Dossier) -> String {
        guard let payload = dossier.exhibits.last?.entry.opening?.payload,
            case .disclosed(let disclosure)? = try? Record.event(.disclosed, from: Array(payload))
        else { return "withheld" }
        return "\(disclosure.at.rfc3339) to \(disclosure.to), for \(disclosure.purpose)"
    }

    /// A verifier key, or the file that holds one.
    static func key(_ text: String) throws -> VerifierKey {
        let isFile = FileManager.default.fileExists(atPath: text)
        let words = isFile ? try String(contentsOfFile: text, encoding: .utf8) : text
        do {
            return try VerifierKey(words.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            // What was given may be a secret by mistake: it is not repeated.
            throw ValidationError(
                "--key wants a verifier key (name+id+key) or a file that holds one; "
                    + (isFile ? "the file holds something else." : "this is neither."))
        }
    }

    private func read(_ path: String) throws -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw ValidationError("Cannot read \(path): \(error.localizedDescription)")
        }
    }
}
