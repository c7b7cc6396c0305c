/// A validation: somebody looked whether what was answered is so.
package struct Visit: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case onSite = "on-site"
        case virtual
    }

    package enum Outcome: String, CaseIterable, Hashable, Sendable { case passed, failed }

    package let kind: Kind
    package let outcome: Outcome
    package let site: String?
    /// A second person, who has read the report.
    package let approvedBy: String?

    package init(kind: Kind, outcome: Outcome, site: String?, approvedBy: String?) {
        self.kind = kind
        self.outcome = outcome
        self.site = site
        self.approvedBy = approvedBy
    }
}
