package import Model

/// One trader: its programmes, and what it answered, once for all of them.
package struct Member: Sendable {
    package struct Said: Hashable, Sendable {
        package let answer: Answer
        package let day: LegalDay
        package let line: Int
    }

    package let id: PartyID
    /// In the order of the applications, one a programme.
    package internal(set) var enrolments: [Enrolment] = []
    /// The last answer to each criterion, under the programme it was asked by.
    package internal(set) var answers: [CriterionName: Said] = [:]
    /// In the order of the requests.
    package internal(set) var watches: [PartnerWatch] = []
    /// Events that counted.
    package internal(set) var events = 0

    /// A busy member of four programmes has some hundred events a year; more in one file is a
    /// sender that loops.
    package static let eventsMax = 20_000

    init(_ id: PartyID) { self.id = id }

    package var name: String { enrolments.last?.name ?? id.description }

    package func enrolment(in programme: String) -> Enrolment? {
        enrolments.first { $0.programme == programme }
    }
}
