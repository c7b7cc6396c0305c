import ArgumentParser
import Foundation
import JSON
import OSCAL

extension OSCALCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the criteria that Garita brings along, as OSCAL documents.",
            discussion: """
                CTPAT, AEO, OEA and SAFE are catalogs; CTPAT/highway-carrier and the like are
                profiles for one kind of member; CTPAT-AEO and the like are mappings. Criteria are
                told in our own words and marked with how sure we are. Examples:

                  garita oscal export CTPAT -o ctpat.json
                  garita oscal export --all programmes/

                Profiles and mappings name catalogs by the file names that --all gives.
                """)

        @Argument(help: "Which document; --list names all.") var programme: String?
        @Option(name: .shortAndLong, help: "The file to write; otherwise it is printed.")
        var output: String?
        @Option(help: "A folder to write all of them to.") var all: String?
        @Flag(help: "Only name what there is.") var list = false
        @Flag(help: "Replace files that are there.") var force = false

        func run() throws {
            if list {
                let rows = ShippedDocument.all.map { [$0.name, $0.fileName] }
                return print(Table(["document", "file of --all"], rows).text)
            }
            if let all { return try writeAll(to: all) }
            guard let programme, let document = ShippedDocument.named(programme) else {
                throw GiveUp.useless(
                    "There is no document “\(programme ?? "")”; `garita oscal export --list` "
                        + "names those there are.")
            }
            let text = document.json.pretty + "\n"
            guard let output else { return print(text, terminator: "") }
            if !force { try WholeFile.demandNew(output) }
            try WholeFile.write(Data(text.utf8), to: output)
        }

        private func writeAll(to folder: String) throws {
            try WholeFile.makeFolder(folder)
            let files = ShippedDocument.all.map { document in
                (
                    document,
                    URL(fileURLWithPath: folder).appendingPathComponent(document.fileName).path
                )
            }
            // Before the first is written: half a folder of ours and half of somebody's is neither.
            if !force { for (_, path) in files { try WholeFile.demandNew(path) } }
            for (document, path) in files {
                try WholeFile.write(Data((document.json.pretty + "\n").utf8), to: path)
            }
            Terminal.complain("\(ShippedDocument.all.count) documents written to \(folder)")
        }
    }
}
