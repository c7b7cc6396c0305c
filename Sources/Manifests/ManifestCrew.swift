package import Model

/// Somebody on board, by a code that means something to the carrier or the authority.
package struct ManifestCrew: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable { case driver, crew, passenger }

    package let role: Role
    package let id: DriverID

    package init(role: Role, id: DriverID) {
        self.role = role
        self.id = id
    }
}
