import ArgumentParser
import JSON
import Membership
import Model

struct MemberClocksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks",
        abstract: "A member's clocks, or everybody's open ones: what is due, when, by what rule.",
        discussion: """
              garita member clocks --events members.ndjson --within 30
              garita member clocks EXP-7 --events members.ndjson

            Clocks of the statute are targets: they warn and lock nothing. Days are calendar days. \
            Only CTPAT's have a source at hand; dates set in the file run in every programme.
            Exit status: 0 listed, 1 listed and something of it is in doubt: a line of the file was refused, \
            or in a node's folder a deed did not count and its sender has not acted since, or an \
            authority said otherwise outside; 65 no such member or file.
            """)

    @Argument(help: "The member's id; without it, the open clocks of all.") var member: String?
    @OptionGroup var options: MemberOptions
    @Option(help: "Only open ones that end within so many days, or have ended.") var within: Int?
    @OptionGroup var language: LanguageOptions
    @Flag(help: "One JSON array for a program.") var json = false

    private struct Row {
        let member: Member
        let enrolment: Enrolment
        let clock: MemberClock
    }

    func run() async throws {
        let file = try await options.open(keeping: try member.map(MemberOptions.party))
        let members = try member.map { [try file.member($0)] } ?? file.roll.members
        let rows = members.flatMap { member in
            member.enrolments.flatMap { enrolment in
                enrolment.clocks(on: file.roll.day)
                    .map { Row(member: member, enrolment: enrolment, clock: $0) }
            }
        }.filter { isWanted($0.clock, file.roll.day) }
            .sorted { $0.clock.due < $1.clock.due }
        print(json ? asJSON(rows, file.roll.day).text : table(rows, file.roll.day))
        try file.leave()
    }

    private func isWanted(_ clock: MemberClock, _ day: LegalDay) -> Bool {
        if let within { return clock.isOpen && day.days(until: clock.due) <= within }
        return member != nil || clock.isOpen
    }

    private func table(_ rows: [Row], _ day: LegalDay) -> String {
        let heading = [MemberWords.member, MemberWords.programme] + MemberWords.clockHeading
        return Table(
            heading.map { $0.text(in: language.lang) },
            rows.map { row in
                [row.member.id.description, row.enrolment.programme]
                    + MemberTables.row(row.clock, day, language.lang)
            }
        ).text
    }

    private func asJSON(_ rows: [Row], _ day: LegalDay) -> JSONValue {
        .list(
            rows.map { row in
                [
                    "member": .text(row.member.id.description),
                    "programme": .text(row.enrolment.programme), "clock": row.clock.json(on: day),
                ]
            })
    }
}
