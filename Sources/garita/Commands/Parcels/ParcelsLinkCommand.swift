import ArgumentParser
import Parcels

struct ParcelsLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Finds out which senders and receivers are one: a row out for every row in.")

    @Argument(help: "Parcels, or people one a row (CSV).") var file: String
    @Option(name: .shortAndLong, help: "The file of clusters to write.") var output: String
    @Option(help: "Fields to leave unread, such as date_of_birth,soc_sec_id.") var without = ""
    @Option(help: "Whether one address and surname may be several people: auto, yes, no.")
    var households = Households.auto
    @Option(help: "Cores to use. The result does not depend on it.")
    var threads = SideBySide.threadsDefault

    func run() async throws {
        let fields = try without.split(separator: ",").map { word in
            guard let field = PartyField(heading: String(word)) else {
                throw ValidationError("--without \(word): there is no such field")
            }
            return field
        }
        try WholeFile.demandApart(output, from: [file])
        let sheetPath = output
        let parcels = try await ParcelInput.read(file, without: Set(fields))
        let run = await LinkRun(parcels, LinkDecisions(), households: households, threads: threads)
        let sheet = try Sheet(sheetPath, heading: ClusterRows.heading(parcels))
        for start in stride(from: 0, to: parcels.count, by: ClusterRows.batch) {
            try sheet.write(ClusterRows.bytes(parcels, run.clusters, from: start))
        }
        try sheet.finish()
        print("\(run.distinct) distinct, \(run.pairs) pairs, \(run.edges) edges, \(run.clusters.count) clusters, \(run.clusters.tally), threshold \(run.threshold), rounds \(run.model.rounds), same \(run.model.samePairs) roof \(run.model.roofPairs)")
        Terminal.complain(Effort.spent)
    }
}

extension Households: ExpressibleByArgument {}
