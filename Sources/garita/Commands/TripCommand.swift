import API
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
        @OptionGroup var words: LanguageOptions
        @Flag(help: "Print the page as GET /v1/trips/{id} answers it: one JSON object.")
        var json = false

        func run() throws {
            let place = try Workplace.reading(folder.data)
            let (trip, facts) = try place.facts(of: trip)
            let state = place.recovered.state
            if let erasure = try state.register.erasure(of: trip, reading: place.recovered.archive)
            {
                let page = ErasedPage(trip, erasure, facts: facts)
                return print(
                    json ? page.json.pretty : ErasedAccount(page).text(in: words.lang))
            }
            guard let file = state.engine.files[trip] else {
                throw Unusable.noTrip(self.trip)
            }
            let page = try state.page(
                of: file, facts: facts, reading: place.recovered.archive)
            print(
                json
                    ? page.json(whole: true, in: words.lang).pretty
                    : TripAccount(page, facts: facts, in: words.lang).text)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the trips in the ledger.",
            discussion: """
                The column revoked names why a clearance ended. It stays empty where none was \
                given: a load whose custody broke before its decision is examined, and there is \
                nothing to revoke. --json prints one line a trip, as GET /v1/trips has it.
                """)
        @OptionGroup var folder: FolderOptions
        @OptionGroup var language: LanguageOptions
        @Option(parsing: .unconditional, help: "At most this many, the latest departure first.")
        var limit = 50
        @Flag(help: "Print one JSON object a line.") var json = false

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit wants at least 1.") }
        }

        func run() throws {
            let place = try Workplace.reading(folder.data)
            let words = Words(language.lang)
            let files = place.recovered.state.engine.files.all.sorted {
                ($0.trip.departure, $0.trip.id) > ($1.trip.departure, $1.trip.id)
            }
            if json {
                return files.prefix(limit).forEach {
                    print(TripRow($0).json(whole: true, in: language.lang).text)
                }
            }
            let erased = place.recovered.state.register.erased.count
            defer { if erased > 0 { print(words.erasedTrips(erased)) } }
            guard !files.isEmpty else { return print(words.noTrips) }
            let heading = [
                words.trip, words.departure, words.status, words.custody, words.channel,
                words.revoked,
            ].map { $0.lowercased() }
            print(Table(heading, files.prefix(limit).map { row($0, words) }).text)
            if files.count > limit { print(words.more(files.count - limit)) }
        }

        private func row(_ file: TripFile, _ words: Words) -> [String] {
            let language = words.language
            return [
                file.trip.id.description, file.trip.departure.rfc3339,
                file.progress.stage.name(in: language), file.custody.state.name(in: language),
                file.decision?.channel.name(in: language) ?? words.undecided,
                file.revocation?.cause.name(in: language) ?? "",
            ]
        }
    }
}
