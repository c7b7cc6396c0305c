import ArgumentParser
import Foundation
import Ledger

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
        let key = try readKey()
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
            """)
    }

    private func readKey() throws -> VerifierKey {
        let text =
            FileManager.default.fileExists(atPath: key)
            ? String(decoding: try read(key), as: UTF8.self) : key
        do {
            return try VerifierKey(text.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            throw ValidationError("--key is no verifier key: \(error.advice)")
        }
    }

    private func read(_ path: String) throws -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw ValidationError("Cannot read \(path): \(error.localizedDescription)")
        }
    }
}
