import ArgumentParser
import Engine
import Foundation
import JSON
import Model
import Runtime
import Views

struct TripCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trip", abstract: "Shows trips and the custody account of one.",
        subcommands: [Show.self, List.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a trip's custody account: timeline, findings, decisions, evidence.")
        @Argument(help: "The trip.") var trip: String
        @OptionGroup var folder: FolderOptions
        @Flag(help: "Print one JSON object.") var json = false
        @Option(help: "Language of the sentences: en or es.") var lang = "en"

        func run() throws {
            let place = try Workplace.reading(folder.data)
            let (trip, facts) = try place.facts(of: trip)
            guard let file = place.recovered.state.engine.files[trip] else {
                throw Unusable.noTrip(self.trip)
            }
            let page = TripPage(TripRow(file), facts: facts, account: file.custody)
            let language: Language = lang == "es" ? .spanish : .english
            print(
                json
                    ? TripAccount.json(page, in: language).pretty
                    : TripAccount.text(page, in: language))
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the trips in the ledger.")
        @OptionGroup var folder: FolderOptions
        @Option(help: "At most this many, the latest departure first.") var limit = 50

        func run() throws {
            let place = try Workplace.reading(folder.data)
            let files = place.recovered.state.engine.files.all.sorted {
                ($0.trip.departure, $0.trip.id) > ($1.trip.departure, $1.trip.id)
            }
            guard !files.isEmpty else {
                return print("No trips yet; feed some with `garita ingest FILE... --data DIR`.")
            }
            let rows = files.prefix(limit).map { file in
                [
                    file.trip.id.description, file.trip.departure.rfc3339,
                    file.progress.stage.rawValue, file.custody.state.rawValue,
                    file.decision?.channel.rawValue ?? "undecided",
                    file.revocation.map { "revoked: \($0.cause.rawValue)" } ?? "",
                ]
            }
            print(
                Table(["trip", "departure", "stage", "custody", "channel", "revoked"], rows).text)
            if files.count > limit { print("… and \(files.count - limit) more (--limit)") }
        }
    }
}
