import ArgumentParser
import Runtime

struct RiskExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes what a node knows of its loads as files to learn from.",
        discussion: """
            garita risk export --data DIR -o week
            garita risk train --data week/earlier.ndjson --valid week/later.ndjson --label fraud \
            --weights week/picks.csv -o model.json

              declarations.ndjson  everything declared and not erased
              earlier.ndjson, later.ndjson  examined declarations with the column fraud, cut by day
              picks.csv    why each was examined, with the probability it had
              results.csv  id and found
            A declaration is called TRIP/ID (a “/” in the trip's name is written %2F). All \
            declarations of a load have the load's result. The folder is only read, also while a \
            node serves it. `garita risk retrain` does all of this and what follows in one step.
            Exit status: 0 written, 65 nothing was declared yet.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var learning: LearningOptions
    @Option(name: .shortAndLong, help: "The folder to make.") var output: String

    func run() throws {
        let recovered = try Workplace.reading(folder.data).recovered
        print(try LearningFolder(recovered, from: folder.data, to: output, learning.settings).table)
    }
}
