import ArgumentParser
import Foundation
import Ledger

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a dossier offline, and says exactly what is wrong with it.",
        discussion: """
            With --checkpoint NOTE, a checkpoint you kept from elsewhere, it also compares the two: \
            the dossier has to carry the proof (`garita dossier TRIP --checkpoint NOTE`).
            Exit status: 0 sound, 2 no dossier or unreadable, 3 something in it is not true, 4 true \
            in itself, but a checkpoint you hold cannot be compared with it, 65 the key or the \
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
        let held = try checkpoint.map(HeldNote.init)
        let dossier = try read()
        // Under another ledger's key no held checkpoint of this one can be read either.
        let isOfThisKey = dossier.cover.key == key.description
        let checkpoints = try isOfThisKey ? held.map { try $0.checkpoint(of: key) } : []
        let problems = dossier.problems(key: key, held: held.map(\.note))
        guard problems.isEmpty else { throw told(problems) }
        let uncompared = dossier.uncompared(held: checkpoints, key: key)
        print(SoundDossier(dossier, compared: held.count - uncompared.count).text)
        guard uncompared.isEmpty else { throw told(uncompared) }
    }

    private func read() throws -> Dossier {
        let bytes = Array(try WholeFile.read(dossier))
        do throws(DossierFlaw) { return try Dossier(bytes) } catch {
            if case .notADossier = error {
                print("NO DOSSIER  \(dossier): \(error.advice)")
            } else {
                print("NOT SOUND  \(dossier) cannot be read as a dossier.\n  \(error.advice)")
            }
            throw ExitCode(2)
        }
    }

    /// A screenful; the rest is counted.
    private static let shownMax = 20

    private func told(_ problems: [DossierProblem]) -> ExitCode {
        print("NOT SOUND  \(heading(problems))")
        for problem in problems.prefix(Self.shownMax) { print("  • \(problem.sentence)") }
        let rest = problems.count - Self.shownMax
        if rest > 0 { print("  … and \(rest) more") }
        return ExitCode(3)
    }

    private func heading(_ problems: [DossierProblem]) -> String {
        if case .signedByAnother = problems[0] { return "\(dossier) is not of this key's ledger:" }
        let count = Count.of(problems.count, "thing")
        return "\(count) in \(dossier) \(problems.count == 1 ? "is" : "are") not true:"
    }

    /// Neither confirmed nor contradicted: no fork was found, and none was ruled out.
    private func told(_ uncompared: [Dossier.Uncompared]) -> ExitCode {
        print("NOT COMPARED  \(uncompared.map(\.sentence).joined(separator: "\n  "))")
        let notes = checkpoint.map { "--checkpoint \($0)" }.joined(separator: " ")
        print("  Ask for a dossier made with \(notes).")
        return ExitCode(4)
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
