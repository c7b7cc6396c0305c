/// A party of a trade as papers name it: what a list of restricted parties is searched for.
package struct PartyName: Hashable, Sendable {
    /// The part it plays. Drivers are codes and have no place here.
    package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
        case exporter, manufacturer, carrier, importer, consignee
        case endUser = "end-user"

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    package let role: Role
    package let name: String
    /// ISO 3166, two letters; shown beside a hit and never a reason against one.
    package let country: String?

    package init(role: Role, name: String, country: String? = nil) {
        self.role = role
        self.name = name
        self.country = country
    }
}
