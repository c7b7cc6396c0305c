import ArgumentParser
import Foundation
import JSON
import OSCAL

extension OSCALCommand {
    struct Resolve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Resolves a profile into the catalog it stands for.",
            discussion: """
                Imports are read from this machine only: a path relative to the profile, or `#uuid`
                of a resource in its back matter with an rlink to a JSON file. Where a profile names
                a file that is elsewhere here, say so:

                  garita oscal resolve profile.json -o resolved.json \\
                    --import NIST_SP-800-53_rev5_catalog.json=~/nist/catalog.json

                What had no effect (an unknown id, say) is told and the rest is done.
                Exit status: 0 resolved, 65 refused, with file, line and cure.
                """)

        @Argument(help: "The profile.") var profile: String
        @Option(name: .shortAndLong, help: "The file to write; otherwise it is printed.")
        var output: String?
        @Option(
            name: .customLong("import"),
            help: "HREF=FILE: take FILE where a profile says HREF, or a path that ends in HREF.")
        var imports: [String] = []
        @Option(help: "The moment of resolving, RFC 3339; now unless given.") var at: String?
        @Option(help: "The uuid of the result; a new one unless given.") var uuid: String?

        func run() throws {
            let (catalog, notes) = try ProfileReader.resolve(
                profile, elsewhere: try elsewhere(), stamp: stamp,
                cure: { "If it is elsewhere, say --import '\($0)=FILE'." })
            for note in notes { Terminal.complain(note.sentence) }
            let text = catalog.json.pretty + "\n"
            guard let output else { return print(text, terminator: "") }
            try WholeFile.write(Data(text.utf8), to: output)
            Terminal.complain("\(catalog.everyControl.count) controls written to \(output)")
        }

        private var stamp: Resolver.Stamp {
            Resolver.Stamp(
                moment: at ?? Date.now.formatted(.iso8601),
                uuid: uuid ?? UUID().uuidString.lowercased(),
                tool: "Garita \(Garita.configuration.version)")
        }

        private func elsewhere() throws -> [String: Address] {
            var found: [String: Address] = [:]
            for word in imports {
                guard let equals = word.lastIndex(of: "="), equals != word.startIndex else {
                    throw GiveUp.useless("--import wants HREF=FILE, and got “\(word)”.")
                }
                let path = String(word[word.index(after: equals)...])
                found[String(word[..<equals])] = Address(path)
            }
            return found
        }
    }
}
