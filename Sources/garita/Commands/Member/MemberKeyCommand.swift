import ArgumentParser
import Foundation
import Ledger

struct MemberKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Makes an authority's keys for signing members' certificates.",
        discussion: """
              garita member key customs.example -o authority/

            Writes signing.key, readable by its owner alone, and verifier.key, to be published. A \
            node's ledger has keys of its own; do not sign certificates with those.
            Exit status: 0 made, 65 the name cannot be one, 73 the files cannot be written.
            """)

    @Argument(help: "The authority's name, as certificates will show it; no blanks, no plus sign.")
    var name: String
    @Option(name: .shortAndLong, help: "The folder for both files; they must be new.")
    var output: String

    func run() throws {
        let signer: NoteSigner
        do throws(NoteFlaw) {
            signer = try NoteSigner(name: name, seed: randomBytes(NoteSigner.seedLength))
        } catch {
            throw GiveUp.useless(
                "“\(name)” cannot be a key's name; wanted one without blanks and plus signs.")
        }
        try WholeFile.makeFolder(output)
        let folder = URL(fileURLWithPath: output, isDirectory: true)
        let secret = folder.appendingPathComponent("signing.key").path
        let verifier = folder.appendingPathComponent("verifier.key").path
        for path in [secret, verifier] where FileManager.default.fileExists(atPath: path) {
            throw GiveUp.unwritable(
                "\(path) is there already, and a key is never replaced; name another folder with -o."
            )
        }
        let isMade = FileManager.default.createFile(
            atPath: secret, contents: Data("\(signer.secretText)\n".utf8),
            attributes: [.posixPermissions: 0o600])
        guard isMade else { throw GiveUp.unwritable("Cannot write \(secret).") }
        try WholeFile.write(Data("\(signer.key.description)\n".utf8), to: verifier)
        print(signer.key.description)
        Terminal.complain("\(secret) signs; keep it safe. \(verifier) is to be published.")
    }

    /// The words of the file are never repeated: they are a secret.
    static func signer(_ path: String) throws -> NoteSigner {
        let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
        do throws(NoteFlaw) {
            return try NoteSigner(
                secretText: text.trimmingCharacters(in: .whitespacesAndNewlines))
        } catch {
            throw GiveUp.useless(
                "\(path) is no signing key; wanted the file signing.key of `garita member key`.")
        }
    }
}
