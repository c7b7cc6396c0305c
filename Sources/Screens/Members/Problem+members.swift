package import HTTPDoor
import HTTPTypes
import Model

extension Problem {
    static func noMember(_ name: PartyID) -> Problem {
        Problem(
            .notFound, "“\(name)” has not applied to any programme here",
            cure: "File its deed “applied” first, or check the id.")
    }

    package static func noMoment(_ text: String, wanted: String) -> Problem {
        Problem(
            .badRequest, "“\(text.prefix(40))” is no moment", cure: "Send \(wanted) as ?on=.")
    }

    /// A member of several programmes is asked about one.
    package static func noProgramme(_ name: String?, known: [String]) -> Problem {
        Problem(
            .badRequest,
            name.map { "“\($0.prefix(40))” is no programme here" } ?? "No programme was named",
            cure: "Send one of \(known.joined(separator: ", ")) as ?programme=.")
    }
}
