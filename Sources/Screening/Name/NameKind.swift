/// Whose name it is: people leave names out, companies do not.
package enum NameKind: String, Hashable, Sendable {
    case person
    case organization
    case vessel
    /// A list or a file did not say.
    case unknown

    /// As schemas and lists spell it: `Person`, `individual`, `Company`, `Entity`, `Vessel`.
    package init(spelled text: String) {
        switch text.lowercased() {
        case "person", "individual", "people": self = .person
        case "vessel", "ship", "aircraft", "airplane": self = .vessel
        case "company", "organization", "organisation", "legalentity", "entity",
            "publicbody", "business":
            self = .organization
        default: self = .unknown
        }
    }
}
