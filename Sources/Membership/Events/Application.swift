/// What an applicant says of itself when it asks for membership.
package struct Application: Hashable, Sendable {
    /// The kind of member it wants to be, as the programme's profiles call it.
    package let entity: String
    package let name: String
    /// By ISO 3166, two letters.
    package let country: String?

    package init(entity: String, name: String, country: String? = nil) {
        self.entity = entity
        self.name = name
        self.country = country
    }
}
