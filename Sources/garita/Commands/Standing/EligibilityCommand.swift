import ArgumentParser
import JSON
import Model
import Standing
import StandingFiles

struct EligibilityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility",
        abstract: "FAST or not, and why: every link of a load's chain.",
        discussion: """
            Holds manufacturer, carrier, driver, importer and seals of each trip against the rules \
            of that day and what was known of their standings. Example:

              garita eligibility trip.json --feed statuses.ndjson --on 2026-01-05

            Without --on a trip is judged at its departure. A link fits, is not asked, or says \
            what is amiss and since when. Formats: docs/formats/eligibility.md.
            Exit status: 0 every trip may use the lane, 1 one may not or was refused, 65 a file is \
            of no use.
            """)

    @Argument(help: "One trip, or an array of them, as JSON.") var trip: String
    @Option(help: "Statuses and cards, one JSON object a line; may be given again.")
    var feed: [String] = []
    @Option(help: "Rules of the lane, in place of those built in.") var rules: String?
    @OptionGroup var time: MomentOptions
    @Flag(help: "One JSON object a trip and line.") var json = false

    func run() async throws {
        let book = try rules.map(StandingPaper.rules) ?? .known
        let trips = try StandingPaper.read(trip) { bytes throws(StandingFlaw) in
            try LaneTripFile(parsing: bytes)
        }
        var feeds = StandingFeed(known: try time.knownBy())
        for path in feed { try await feeds.read(path) }
        var isOpen = feeds.refused == 0
        for (number, result) in trips.trips.enumerated() {
            isOpen = try judge(result, number, feeds, book) && isOpen
        }
        if !isOpen { throw ExitCode(1) }
    }

    private func judge(
        _ result: Result<LaneTripRecord, StandingFlaw>, _ number: Int, _ feeds: StandingFeed,
        _ book: LaneRuleBook
    ) throws -> Bool {
        switch result {
        case .failure(let flaw):
            Terminal.complain("\(trip) \(flaw.advice)")
            return false
        case .success(let record):
            // What one trip brings along is not evidence for another.
            var feeds = feeds
            let refusedBefore = feeds.refused
            feeds.take(record.statements, at: "\(trip) \(record.trip.id)")
            let isWhole = feeds.refused == refusedBefore
            return try say(record.trip, feeds, book, number) && isWhole
        }
    }

    private func say(
        _ trip: LaneTrip, _ feeds: StandingFeed, _ book: LaneRuleBook, _ number: Int
    ) throws -> Bool {
        let moment = try time.moment(otherwise: trip.departure)
        let judgement: EligibilityJudgement
        do throws(EligibilityRefusal) {
            judgement = try EligibilityJudgement(
                trip, feeds.register.standings, book, on: moment
            ).doubting(feeds.doubts(about: trip))
        } catch {
            Terminal.complain("\(trip.id): \(error.advice)")
            return false
        }
        let text = EligibilityText(judgement)
        if !json, number > 0 { print() }
        print(json ? text.json.text : text.lines)
        return judgement.isEligible
    }
}
