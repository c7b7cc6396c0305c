import ArgumentParser
import Filings
import JSON
import Model
import Standing

extension StandingCommand {
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What was known of a company or card on a day, and who recognises it.",
            discussion: """
                Reads status feeds of either side and answers for any moment of the past. Example:

                  garita standing status MID:DEACM123BER --feed feed.ndjson --on 2024-05-01
                  garita standing status EXP-7 --data DIR --on 2026-05-01

                The credit is in percent of the score that counts as high risk.
                Exit status: 0 known, 1 unknown or lines were refused, 65 a feed is of no use.
                """)

        @Argument(help: "An identifier as in the feed.") var id: String
        @Option(help: "Statuses, links, consents, treatment: one JSON object a line.")
        var feed: [String] = []
        @Option(help: "A node's folder: what was filed with it and what authorities noticed.")
        var data: String?
        @OptionGroup var time: MomentOptions
        @Flag(help: "One JSON object for a program.") var json = false

        func validate() throws {
            guard feed.isEmpty != (data == nil) else {
                throw ValidationError("Name --feed FILE, or a node's --data DIR, one of the two.")
            }
        }

        func run() async throws {
            let moment = try time.moment(), party = try identifier()
            if let data { return try answer(party, moment, from: data) }
            var feeds = StandingFeed(known: try time.knownBy())
            for path in feed { try await feeds.read(path) }
            let names = [party] + feeds.register.everLinked(to: party)
            let text = StatusText(
                party, feeds.register, moment, doubt: feeds.doubt(about: names))
            print(json ? text.json.text : text.lines)
            guard feeds.register.knows(party), feeds.refused == 0 else { throw ExitCode(1) }
        }

        private func answer(_ party: PartyID, _ moment: Instant, from data: String) throws {
            let register = try LedgerCabinet(data, known: try time.knownBy()).register(of: party)
            let text = StatusText(party, register, moment)
            print(json ? text.json.text : text.lines)
            guard register.knows(party) else { throw ExitCode(1) }
        }

        private func identifier() throws -> PartyID {
            do { return try PartyID(id) } catch {
                throw ValidationError("The id \(id) is of no use: \(error.advice).")
            }
        }
    }
}
