package import Model

/// A trailer, chassis or container behind the tractor.
package struct ManifestEquipment: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case trailer, chassis, container
    }

    package let kind: Kind
    package let id: TrailerID
    /// For a container: its number, check digit and all.
    package let container: ContainerNumber?
    package var seals: [Seal]

    package init(kind: Kind, id: TrailerID, container: ContainerNumber?, seals: [Seal]) {
        self.kind = kind
        self.id = id
        self.container = container
        self.seals = seals
    }
}
