import ArgumentParser
import Cryptography
import Foundation
import JSON
import Membership

struct MemberPapersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "The papers behind a member's answers; with files: are these the ones?",
        discussion: """
              garita member papers EXP-7 --data DIR
              garita member papers EXP-7 seal-log.pdf training.pdf --data DIR

            The record has a paper's digest, and the trader keeps the file. Whoever validates holds \
            what was handed in against the record: a file is a paper of the record where its \
            SHA-256 is the same, whatever it is called.
            Exit status: 0 listed, or every file is one; 1 one is not, or lines were refused; 65 no \
            such member or file.
            """)

    @Argument(help: "The member's id.") var member: String
    @Argument(help: "Files that were handed in as papers.") var files: [String] = []
    @OptionGroup var options: MemberOptions
    @OptionGroup var language: LanguageOptions
    @Flag(help: "One JSON object a paper or file and line.") var json = false

    func run() async throws {
        let file = try await options.open(keeping: try MemberOptions.party(member))
        let papers = NamedPaper.all(of: try file.member(member))
        if files.isEmpty {
            list(papers, on: file.roll.day)
            return try file.leave()
        }
        var strangers = 0
        for path in files {
            let digest = Self.digest(Data(try WholeFile.read(path)))
            let found = papers.filter { $0.evidence.sha256 == digest }
            if found.isEmpty { strangers += 1 }
            json ? tell(path, digest, found) : say(path, digest, found, on: file.roll.day)
        }
        if strangers > 0 { throw ExitCode(1) }
        try file.leave()
    }

    private static func digest(_ data: Data) -> String {
        SHA256.text(of: Array(data))
    }

    private func list(_ papers: [NamedPaper], on day: LegalDay) {
        guard !json else { return papers.forEach { print($0.json(on: day).text) } }
        guard !papers.isEmpty else { return print(MemberWords.noPapers.text(in: language.lang)) }
        print(
            Table(
                MemberWords.paperColumns.map { $0.text(in: language.lang) },
                papers.map { paper in
                    [
                        paper.shows, Terminal.plain(paper.evidence.name),
                        "\(paper.evidence.bytes)", paper.evidence.until?.description ?? "—",
                        String(paper.evidence.sha256.prefix(16)),
                    ]
                }
            ).text)
    }

    private func say(
        _ path: String, _ digest: String, _ found: [NamedPaper], on day: LegalDay
    ) {
        guard !found.isEmpty else {
            return print("\(path): \(MemberWords.noSuchPaper.text(in: language.lang)) \(digest)")
        }
        for paper in found {
            let valid =
                paper.evidence.isValid(on: day)
                ? "" : " " + MemberWords.ranOut(paper).text(in: language.lang)
            print("\(path): \(paper.shows), “\(Terminal.plain(paper.evidence.name))”\(valid)")
        }
    }

    private func tell(_ path: String, _ digest: String, _ found: [NamedPaper]) {
        let value: JSONValue = [
            "file": .text(path), "sha256": .text(digest),
            "shows": .list(found.map { .text($0.shows) }),
        ]
        print(value.text)
    }
}
