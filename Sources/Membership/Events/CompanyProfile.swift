/// Where a company works and which desk answers for its security. Desks, not people.
package struct CompanyProfile: Hashable, Sendable {
    package let sites: [String]
    package let contact: String?
    package let alternate: String?

    package init(sites: [String], contact: String?, alternate: String?) {
        self.sites = sites
        self.contact = contact
        self.alternate = alternate
    }

    /// The largest members have some hundred sites; each is a short name.
    package static let sitesMax = 500
}
