package import JSON
package import Membership
package import Model

/// What the desk of members may ask of the node. Closures, so that it knows neither the engine nor
/// how pages are drawn; each answers nil for what is not there.
package struct MemberReading: Sendable {
    package let member: @Sendable (PartyID) async -> MemberPage?
    package let queue: @Sendable () async -> AuthorityQueue
    /// Who recognises a company at a moment of the past, as the text of a day or a moment; nil: now.
    package let recognition: @Sendable (PartyID, String?) async throws -> JSONValue?
    /// A page to read or print, as HTML.
    package let report: @Sendable (MemberReport) async throws -> String?

    package init(
        member: @escaping @Sendable (PartyID) async -> MemberPage?,
        queue: @escaping @Sendable () async -> AuthorityQueue,
        recognition: @escaping @Sendable (PartyID, String?) async throws -> JSONValue?,
        report: @escaping @Sendable (MemberReport) async throws -> String?
    ) {
        self.member = member
        self.queue = queue
        self.recognition = recognition
        self.report = report
    }
}

/// Which page of whom, in which language.
package struct MemberReport: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case profile, gaps, validation, queue }

    package let kind: Kind
    /// nil for the queue, which is of all.
    package let member: PartyID?
    /// Needed where the member is in several.
    package let programme: String?
    package let language: Language

    package init(kind: Kind, member: PartyID?, programme: String?, language: Language) {
        self.kind = kind
        self.member = member
        self.programme = programme
        self.language = language
    }
}
