import Model
import Standing
import StandingFiles
import Testing

/// Invented companies and people, and short ways of saying things about them.
enum Invented {
    static func at(_ text: String) -> Instant {
        guard let moment = StandingMoment.start(text) else { preconditionFailure(text) }
        return moment
    }

    static func id(_ text: String) throws -> PartyID { try PartyID(text) }

    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static func feed(_ lines: String) throws -> RecognitionRegister {
        var register = RecognitionRegister()
        for line in lines.split(separator: "\n") {
            try register.take(FeedLine(parsing: Array(line.utf8)).statement)
        }
        return register
    }

    /// A chain in which every link fits the southern border on 5 January 2026.
    static let chain = """
        {"kind":"status","member":"MX-PLANT","programme":"CTPAT","status":"validated","as":"foreign-manufacturer","tier":2,"from":"2021-03-01"}
        {"kind":"status","member":"SCAC-TRNQ","programme":"CTPAT","status":"certified","as":"highway-carrier","from":"2020-06-15"}
        {"kind":"card","holder":"D-17","programme":"FAST","outcome":"approved","decided":"2022-02-01","expires":"2027-01-31"}
        {"kind":"status","member":"US-IMP","programme":"CTPAT","status":"certified","as":"importer","from":"2019-09-09"}
        """

    static let trip = """
        {"trip":"T-1","border":"southern","departure":"2026-01-05T14:02:00Z","manufacturer":"MX-PLANT",
         "carrier":"SCAC-TRNQ","driver":"D-17","importer":"US-IMP",
         "seals":[{"maker":"ACME","number":"H-1","class":"H"}]}
        """

    static func record(_ text: String = trip) throws -> LaneTripRecord {
        let file = try LaneTripFile(parsing: bytes(text))
        return try #require(file.trips.first).get()
    }

    static func judged(
        _ feed: String = chain, _ trip: String = trip, on day: String = "2026-01-05",
        _ book: LaneRuleBook = .known
    ) throws -> EligibilityJudgement {
        try EligibilityJudgement(
            record(trip).trip, Invented.feed(feed).standings, book, on: at(day))
    }

    /// What a line is refused with; nil when it is taken.
    static func refusal(_ line: String) -> String? {
        do throws(StandingFlaw) {
            _ = try FeedLine(parsing: bytes(line))
            return nil
        } catch { return error.advice }
    }
}
