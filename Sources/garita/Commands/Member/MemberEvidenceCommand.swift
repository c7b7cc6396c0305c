import ArgumentParser
import Cryptography
import Foundation
import JSON
import Membership

struct MemberEvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Describes files as evidence for an answer, or says why they are none.",
        discussion: """
              garita member evidence seal-log.pdf training.pdf --until 2027-03-31

            Prints one JSON object a file, for the list “evidence” of an answer. A program is \
            refused by its first bytes whatever it is called, and so is a file over the limit.
            Exit status: 0 all described, 1 some were refused, 65 a file cannot be read.
            """)

    @Argument(help: "The files.") var files: [String]
    @Option(help: "The last day on which they show anything.") var until: String?

    func validate() throws {
        if let until, LegalDay(until) == nil {
            throw ValidationError("--until was “\(until)”; it wants a date, 2027-03-31.")
        }
    }

    func run() throws {
        var refused = 0
        for path in files {
            if let flaw = try describe(path) {
                refused += 1
                Terminal.complain("\(path): \(flaw).")
            }
        }
        if refused > 0 { throw ExitCode(1) }
    }

    private func describe(_ path: String) throws -> String? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // nil: read tells
        if let size = attributes?[.size] as? Int, size > EvidenceRule.bytesMax {
            return "it has \(size >> 20) MiB; \(EvidenceRule.bytesMax >> 20) MiB is the most. "
                + "Send the pages that matter"
        }
        let bytes = Array(try WholeFile.read(path))
        let name = URL(fileURLWithPath: path).lastPathComponent
        guard let type = EvidenceRule.type(ofName: name) else {
            return "files of its ending are not taken; wanted a paper or a picture, such as a PDF"
        }
        if let flaw = EvidenceRule.flaw(inBytes: bytes.prefix(EvidenceRule.headLength), type) {
            return flaw
        }
        let digest = SHA256.text(of: bytes)
        let evidence = Evidence(
            name: name, type: type, bytes: bytes.count, sha256: digest,
            until: until.flatMap { LegalDay($0) })
        if let flaw = EvidenceRule.flaw(in: evidence) { return flaw }
        print(evidence.json.text)
        return nil
    }
}
