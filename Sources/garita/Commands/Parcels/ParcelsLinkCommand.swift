import ArgumentParser
import CSV
import Parcels

struct ParcelsLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Finds out which senders and receivers are one: a row out for every row in.",
        discussion: """
            garita parcels link parcels.csv -o clusters.csv --decisions decisions.csv

            In: names, addresses, phones and so on under the headings of docs/formats/parcels.md; \
            receiver_… and sender_… for the two ends, none for people one a row. Columns it does \
            not know are named and let be.
            Out: id, cluster and, where there are senders, sender_cluster, in the order of the \
            rows. Equal numbers are one party.

            Weights and threshold come from the file alone; nothing has to be labelled. An analyst \
            overrules them by a line in --decisions (first, second, verdict: same or different) \
            and takes that back by taking the line out.

            Exit status: 0 linked, 65 a file is of no use, 73 the output cannot be written.
            """)

    static let threadsMax = 256

    @Argument(help: "Parcels, or people one a row (CSV).") var file: String
    @Option(name: .shortAndLong, help: "The file of clusters to write.") var output: String
    @Option(help: "What an analyst decided about pairs of rows (CSV).") var decisions: String?
    @Option(help: "Fields to leave unread, such as date_of_birth,soc_sec_id.") var without = ""
    @Option(help: "Whether one address and surname may be several people: auto, yes, no.")
    var households = Households.auto
    @Option(help: "Cores to use. The result does not depend on it.")
    var threads = SideBySide.threadsDefault

    func validate() throws {
        guard (1...Self.threadsMax).contains(threads) else {
            throw ValidationError("--threads \(threads): wanted 1 to \(Self.threadsMax)")
        }
        _ = try unread()
    }

    func run() async throws {
        try WholeFile.demandApart(output, from: [file, decisions])
        try WholeFile.demandWritable(output)
        let parcels = try await ParcelInput.read(file, without: try unread())
        if !parcels.ignored.isEmpty {
            let names = parcels.ignored.prefix(12).joined(separator: ", ")
            Terminal.complain("\(file): columns let be: \(names)")
        }
        let decided = try decisions.map { try ParcelInput.decisions($0, parcels) }
        let run = await LinkRun(
            parcels, decided ?? LinkDecisions(), households: households, threads: threads)
        let sheet = try Sheet(output, heading: ClusterRows.heading(parcels))
        for start in stride(from: 0, to: parcels.count, by: ClusterRows.batch) {
            try sheet.write(ClusterRows.bytes(parcels, run.clusters, from: start))
        }
        try sheet.finish()
        print(LinkText.text(run, parcels))
        Terminal.complain("\(Count.of(parcels.count, "row")) linked: \(Effort.spent)")
    }

    private func unread() throws -> Set<PartyField> {
        Set(
            try without.split(separator: ",").map { word in
                guard let field = PartyField(heading: String(word)) else {
                    let names = PartyField.allCases.map(\.name).joined(separator: ", ")
                    throw ValidationError("--without \(word): wanted some of \(names)")
                }
                return field
            })
    }
}

extension Households: ExpressibleByArgument {}
