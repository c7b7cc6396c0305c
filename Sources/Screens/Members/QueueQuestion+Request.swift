import HTTPDoor
import HTTPTypes
import Hummingbird
import Membership
import Model

extension QueueQuestion {
    /// `?queue=&order=&programme=&offset=&limit=`.
    init(_ request: Request) throws(Problem) {
        let asked = request.uri.queryParameters
        self.init(
            part: try Problem.choice(asked["queue"].map(String.init), "queue") ?? .all,
            order: try Problem.choice(asked["order"].map(String.init), "order") ?? .risk,
            programme: asked["programme"].map { String($0).uppercased() },
            offset: try Problem.whole(
                asked["offset"].map(String.init), "offset", in: 0...Int.max, else: 0),
            limit: try Problem.whole(
                asked["limit"].map(String.init), "limit", in: 1...Self.limitMax,
                else: Self.limitUsual))
    }
}

extension MemberReport {
    /// `?kind=&programme=&lang=`; without a kind the profile of a member, the queue of all.
    init(_ request: Request, of member: PartyID?) throws(Problem) {
        let asked = request.uri.queryParameters
        let usual: Kind = member == nil ? .queue : .profile
        let kind: Kind = try Problem.choice(asked["kind"].map(String.init), "kind") ?? usual
        guard (kind == .queue) == (member == nil) else {
            throw Problem(
                .badRequest, "“\(kind.rawValue)” is no page of \(member == nil ? "all" : "one")",
                cure: "The queue is at /members/report, a member's pages at /members/ID/report.")
        }
        let language = try Problem.language(asked["lang"].map(String.init), request)
        self.init(
            kind: kind, member: member, programme: asked["programme"].map { $0.uppercased() },
            language: language)
    }
}

extension Problem {
    fileprivate static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ text: String?, _ name: String
    ) throws(Problem) -> Choice? {
        guard let text, !text.isEmpty else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(
            .badRequest, "“\(text.prefix(40))” is no \(name)", cure: "Choose one of: \(choices).")
    }

    /// Whoever asked for more than is given would take what is given for all.
    fileprivate static func whole(
        _ text: String?, _ name: String, in range: ClosedRange<Int>, else usual: Int
    ) throws(Problem) -> Int {
        guard let text, !text.isEmpty else { return usual }
        if let number = Int(text), range.contains(number) { return number }
        let most = range.upperBound == .max ? " or more" : " to \(range.upperBound)"
        throw Problem(
            .badRequest, "“\(text.prefix(40))” is no \(name)",
            cure: "Send a whole number, \(range.lowerBound)\(most); to read on, send the `next` "
                + "of the page before as `offset`.")
    }

    /// As asked for, and otherwise as the browser says.
    fileprivate static func language(
        _ text: String?, _ request: Request
    ) throws(Problem) -> Language {
        if let language: Language = try choice(text, "lang") { return language }
        let preferred = (request.headers[.acceptLanguage] ?? "").prefix(2).lowercased()
        return Language(rawValue: preferred) ?? .english
    }
}
