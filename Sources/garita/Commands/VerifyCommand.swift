import ArgumentParser
import Foundation
import Ledger

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a dossier offline, and says exactly what is wrong with it.",
        discussion: """
            Exit status: 0 sound, 2 unreadable, 3 something in it is not true, 65 the key or the \
            checkpoint is none, or a file is not there.
            """)

    @Argument(help: "The dossier.")
    var dossier: String
    @Option(help: "The ledger's verifier key, or a file that holds it. Get it from the authority.")
    var key: String
    @Option(help: "A checkpoint you hold from elsewhere; a fork shows only to those who compare.")
    var checkpoint: [String] = []

    func run() throws {
        let key = try Self.key(key)
        let held = try checkpoint.map(Self.held)
        let bytes = Array(try WholeFile.read(self.dossier))
        let dossier: Dossier
        do throws(DossierFlaw) { dossier = try Dossier(bytes) } catch let flaw {
            print("NOT SOUND  \(self.dossier) cannot be read as a dossier.\n  \(flaw.advice)")
            throw ExitCode(2)
        }
        let problems = dossier.problems(key: key, held: held)
        guard problems.isEmpty else {
            print("NOT SOUND  \(problems.count) thing(s) in \(self.dossier) are not true:")
            for problem in problems { print("  • \(problem.sentence)") }
            throw ExitCode(3)
        }
        print(SoundDossier(dossier).text)
    }

    private static func held(_ path: String) throws -> SignedNote {
        do { return try SignedNote(Array(WholeFile.read(path))) } catch let flaw as NoteFlaw {
            throw GiveUp.useless("\(path) is no checkpoint: \(flaw.advice)")
        }
    }

    /// A verifier key, or the file that holds one.
    static func key(_ text: String) throws -> VerifierKey {
        let isFile = FileManager.default.fileExists(atPath: text)
        let words = isFile ? String(decoding: try WholeFile.read(text), as: UTF8.self) : text
        do {
            return try VerifierKey(words.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            // What was given may be a secret by mistake: it is not repeated.
            throw GiveUp.useless(
                "--key wants a verifier key (name+id+key) or a file that holds one; "
                    + (isFile ? "the file holds something else." : "this is neither."))
        }
    }
}
