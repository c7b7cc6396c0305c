import ArgumentParser
import JSON
import Model
import Runtime

struct GrantGiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "give", abstract: "Lets another party see one's loads.",
        discussion: """
            Said to a serving node with the grantor's key; what was granted is open when this \
            returns. Example:

              GARITA_KEY=$(cat key) garita grant give --to insurer --trip T-0042 \\
                --until 2026-12-31T00:00:00Z

            Exit status: 0 given, 65 the node refuses it and says why, 75 it does not answer.
            """)

    @OptionGroup var grant: GrantOptions
    @Option(help: "From then on it is over: RFC 3339 with a zone. Until it is ended when left out.")
    var until: String?

    func run() async throws {
        let end = until.map { [JSONMember("until", .text($0))] } ?? []
        try await grant.node.tell(grant.line(at: SystemClock.now(), end))
        let last = until.map { " until \($0)" } ?? ""
        print("\(grant.to) sees \(grant.subject)\(last).")
    }
}
