package import Model

/// Who speaks on the simulated lane. Each has a key of its own, since an authority speaks for
/// itself and not for another, and a carrier for its own loads. All are invented, and their names
/// say so.
package enum Speaker: Hashable, Sendable, CaseIterable {
    /// The trackers of a carrier, by its number.
    case device(Int)
    case carrier(Int)
    /// The owner of a plant, by the plant's number.
    case exporter(Int)
    /// The soldiers at the checkpoint on the road, who may have a door opened.
    case guardPost
    case customs

    /// More than one, so that a carrier's key sees some of the loads and not the others'. Each is a
    /// delivery more in every slice of a demonstration.
    package static let carriers = 0..<3
    package static let exporters = Landmarks.plants.indices

    /// In the order in which those who speak in one moment are heard.
    package static var allCases: [Speaker] {
        exporters.map(exporter) + [guardPost, customs] + carriers.map(carrier)
            + carriers.map(device)
    }

    package var role: Sender.Role {
        switch self {
        case .device: .device
        case .carrier: .carrier
        case .exporter: .exporter
        case .guardPost, .customs: .customs
        }
    }

    /// As facts, acts and declarations name it. A tracker speaks for its carrier.
    package var party: PartyID {
        switch self {
        case .device(let number), .carrier(let number): .named("demo-carrier-\(number + 1)")
        case .exporter(let number): .named("demo-exporter-\(number + 1)")
        case .guardPost: PartyID(unchecked: "mx-guard")
        case .customs: PartyID(unchecked: "us-customs")
        }
    }
}
