import ArgumentParser
import Foundation
import Membership
import Model
import Reports

struct MemberReportCommand: AsyncParsableCommand {
    /// What there is to print.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case profile, gaps, validation, queue
    }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Pages for people, to read or print: profile, gaps, validation, queue.",
        discussion: """
              garita member report gaps EXP-7 --programme AEO --events members.ndjson -o gaps.html
              garita member report queue --events members.ndjson -o queue.html --lang es

            One self-contained HTML file without scripts; print it from the browser for a PDF. The \
            certificate's page is made by `garita member certificate` and `garita member verify`.
            Exit status: 0 written, 1 written and some lines were refused, 65 no such member or \
            file, 73 the page cannot be written.
            """)

    @Argument(help: "profile, gaps, validation or queue.") var kind: Kind
    @Argument(help: "The member's id; the queue wants none.") var member: String?
    @OptionGroup var options: MemberOptions
    @Option(help: "The programme; needed where the member is in several.") var programme: String?
    @Option(help: "As which kind of member, where it has not applied there.") var entity: String?
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard (kind == .queue) == (member == nil) else {
            throw ValidationError(
                kind == .queue
                    ? "The queue is of all members; leave the id out."
                    : "\(kind.rawValue) is of one member; name it.")
        }
    }

    func run() async throws {
        try WholeFile.demandApart(output, from: options.files)
        try WholeFile.demandWritable(output)
        let file = try await options.open(keeping: try member.map(MemberOptions.party))
        let page = try page(file)
        try WholeFile.write(Data(page.html(in: language.lang).utf8), to: output)
        try file.leave()
    }

    private func page(_ file: MemberFile) throws -> ReportPage {
        guard let member else { return QueueReport.page(AuthorityQueue(file.roll)) }
        let found = try file.member(member)
        switch kind {
        case .queue: return QueueReport.page(AuthorityQueue(file.roll))
        case .profile:
            guard let view = TraderView(found.id, file.roll) else {
                throw GiveUp.useless("\(file.path) has no member “\(member)”.")
            }
            return ProfileReport.page(view)
        case .gaps:
            let name = try programme?.uppercased() ?? file.enrolment(of: found, in: nil).programme
            let list = try MemberGapsCommand.list(found, file, name, entity)
            return GapReport.page(list, of: found, on: file.roll.day)
        case .validation:
            let enrolment = try file.enrolment(of: found, in: programme)
            guard let advice = file.roll.advice(for: enrolment, of: found) else {
                throw GiveUp.useless("\(enrolment.programme) has no criteria here.")
            }
            return ValidationReport.page(enrolment, advice, of: found, on: file.roll.day)
        }
    }
}
