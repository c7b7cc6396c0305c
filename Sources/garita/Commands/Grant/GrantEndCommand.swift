import ArgumentParser
import JSON
import Model
import Runtime

struct GrantEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Takes sight back.",
        discussion: """
            With the same --to, --trip and --matter as it was given. Example:

              GARITA_KEY=$(cat key) garita grant end --to insurer --trip T-0042

            Exit status: 0 it is over, 65 the node refuses it and says why, 75 it does not answer.
            """)

    @OptionGroup var grant: GrantOptions

    func run() async throws {
        let back = [JSONMember("takenBack", .bool(true))]
        try await grant.node.tell(grant.line(at: SystemClock.now(), back))
        print("\(grant.to) sees no more of \(grant.subject) by this grant.")
    }
}
