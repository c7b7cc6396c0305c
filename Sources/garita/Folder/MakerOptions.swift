import ArgumentParser
import Foundation
import Intake

/// The list of seal makers that a command holds statements to.
struct MakerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "Take only seals of the makers in this file: one a line, # begins a comment.")
    var knownMakers: String?

    /// Nil without the option: then every maker is taken.
    func read() throws -> KnownMakers? {
        guard let path = knownMakers else { return nil }
        let bytes = try WholeFile.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw GiveUp.useless("--known-makers \(path): wanted text in UTF-8.")
        }
        // Senders read the name of the list in refusals: its folder is no business of theirs.
        let name = URL(fileURLWithPath: path).lastPathComponent
        do throws(KnownMakers.Flaw) { return try KnownMakers(text, source: name) } catch {
            throw GiveUp.useless("--known-makers \(path): \(error.advice).")
        }
    }
}
