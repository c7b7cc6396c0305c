import ArgumentParser
import JSON
import Membership
import Model

struct MemberQueueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: "The authority's work: memberships by risk, then by the clock that ends first.",
        discussion: """
              garita member queue --events members.ndjson --open

            Risk is the authority's own rating, raised by what happened: an incident without \
            analysis, an overdue action or a failed validation make it high, an open finding \
            medium. The clock is the authority's next one; its days are calendar days.
            Exit status: 0 listed, 1 listed and something of it is in doubt: a line of the file was refused, \
            or in a node's folder a deed did not count and its sender has not acted since, or an \
            authority said otherwise outside; 65 the file is of no use.
            """)

    @OptionGroup var options: MemberOptions
    @OptionGroup var language: LanguageOptions
    @Flag(help: "Only memberships with an open clock of the authority.") var open = false
    @Flag(help: "Only those that are suspended.") var suspended = false
    @Option(help: "At most so many rows; --json has all.") var top = 50
    @Flag(help: "One JSON object for a program.") var json = false

    func validate() throws {
        guard top > 0 else { throw ValidationError("--top was \(top); it wants a row or more.") }
    }

    func run() async throws {
        let file = try await options.open()
        let queue = AuthorityQueue(file.roll)
        if json {
            print(queue.json.text)
        } else {
            let rows = queue.rows.filter {
                (!open || $0.clock != nil) && (!suspended || $0.state == .suspended)
            }
            print(QueueText.table(Array(rows.prefix(top)), on: queue.day, language.lang))
            if rows.count > top { print("… \(Count.of(rows.count - top, "more row")); --top") }
        }
        try file.leave()
    }
}
