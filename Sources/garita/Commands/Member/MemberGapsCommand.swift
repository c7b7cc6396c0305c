import ArgumentParser
import JSON
import Membership
import Model

struct MemberGapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "What programmes still want to see of a member: answered once, held against all.",
        discussion: """
            Without --programme one row a programme; with it, its criteria one by one.

              garita member gaps EXP-7 --events members.ndjson
              garita member gaps EXP-7 --programme AEO --events members.ndjson

            An answer to another programme counts as far as the recognition between them goes; that \
            is a comparison of ours and no finding of equivalence. “applies” says how sure it is \
            that this kind of member is asked.
            Exit status: 0 listed, 1 listed and some lines were refused, 65 no such member or file.
            """)

    @Argument(help: "The member's id.") var member: String
    @OptionGroup var options: MemberOptions
    @Option(help: "The programme: CTPAT, AEO, OEA, SAFE, or that of --catalog.") var programme:
        String?
    @Option(help: "As which kind of member, where it has not applied there.") var entity: String?
    @Flag(help: "Criteria without a gap too.") var all = false
    @OptionGroup var language: LanguageOptions
    @Flag(help: "One JSON object for a program.") var json = false

    func validate() throws {
        if entity != nil, programme == nil {
            throw ValidationError("--entity needs --programme: a kind of member of which?")
        }
    }

    func run() async throws {
        let file = try await options.open(keeping: try MemberOptions.party(member))
        let member = try file.member(member)
        if let programme {
            let list = try Self.list(member, file, programme.uppercased(), entity)
            print(json ? list.json.text : text(list))
        } else {
            let lists = file.roll.shelf.programmes.compactMap { file.roll.gaps(of: member, in: $0) }
            print(
                json
                    ? JSONValue.list(lists.map(\.json)).text
                    : MemberTables.summary(lists, language.lang))
        }
        try file.leave()
    }

    private func text(_ list: GapList) -> String {
        let rows = all ? list.rows : list.gaps
        let heading =
            "\(list.programme), \(list.entity): "
            + MemberWords.gaps(list).text(
                in: language.lang)
        return rows.isEmpty
            ? heading : heading + "\n\n" + MemberTables.gaps(rows, language.lang)
    }

    static func list(
        _ member: Member, _ file: MemberFile, _ programme: String, _ entity: String?
    ) throws -> GapList {
        if let list = file.roll.gaps(of: member, in: programme, as: entity) { return list }
        let entities = file.roll.shelf.entities(of: programme).joined(separator: ", ")
        throw GiveUp.useless(
            entities.isEmpty
                ? "There is no programme “\(programme)”; wanted one of "
                    + file.roll.shelf.programmes.joined(separator: ", ") + "."
                : "\(programme) has no kind of member “\(entity ?? "")”; wanted one of \(entities)."
        )
    }
}
